import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sayPhrase } from '~/platform/tabular/phrase'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import type { ImportPage } from '../import.page.server'
import { usePhraseTexts } from './import-parts'

/** Rows that are wrong: each with its cells to correct, or to be left out. */
export function WrongRows({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { wrong } = page.counts
  if (wrong === 0) return null
  const more = wrong - page.wrongRows.length
  return (
    <Card
      id="wrong"
      title={t('wrongTitle', { count: wrong })}
      sub={t('wrongText')}
      foot={more > 0 ? t('wrongMore', { count: more, number: format.number(more) }) : undefined}
    >
      <div className="stack">
        {page.wrongRows.map(row => (
          <WrongRow key={row.line} row={row} />
        ))}
        <Form method="post">
          <Button name="intent" value="leave-out-all" look="quiet">
            {t('leaveOutAll', { count: wrong })}
          </Button>
        </Form>
      </div>
    </Card>
  )
}

function WrongRow({ row }: { row: ImportPage['wrongRows'][number] }) {
  const { t } = useTranslation('imports')
  const texts = usePhraseTexts()
  const columnLabel = useColumnLabel()
  const say = (problem: (typeof row.problems)[number]) =>
    t('foundExpected', { found: sayPhrase(problem.found, texts), expected: sayPhrase(problem.expected, texts) })
  const ofRow = row.problems.filter(problem => !row.wrong.some(cell => cell.column === problem.column))
  return (
    <Form method="post" className="stack stack-s wrong-row" aria-labelledby={`line-${row.line}`}>
      <h3 id={`line-${row.line}`}>{t('lineNumber', { line: row.line })}</h3>
      {ofRow.map((problem, index) => (
        <p key={index} className="small">
          {say(problem)}
        </p>
      ))}
      <input type="hidden" name="line" value={row.line} />
      {row.wrong.map(cell => (
        <TextInput
          key={cell.column}
          id={`cell-${row.line}-${cell.column}`}
          name={`cell.${cell.column}`}
          label={columnLabel(cell.column)}
          required={cell.must}
          defaultValue={cell.text}
          error={row.problems
            .filter(problem => problem.column === cell.column)
            .map(say)
            .join('; ')}
        />
      ))}
      <Fold title={t('otherCells')} open={row.wrong.length === 0}>
        {row.others.map(cell => (
          <TextInput
            key={cell.column}
            id={`cell-${row.line}-${cell.column}`}
            name={`cell.${cell.column}`}
            label={columnLabel(cell.column)}
            required={cell.must}
            defaultValue={cell.text}
          />
        ))}
      </Fold>
      <div className="cluster">
        <SubmitButton name="intent" value="correct" small>
          {t('checkAgain', { line: row.line })}
        </SubmitButton>
        <Button name="intent" value="leave-out" look="quiet" small>
          {t('leaveOut', { line: row.line })}
        </Button>
      </div>
    </Form>
  )
}

/** What a column holds, in words, with its name in the file when that is another. */
function useColumnLabel(): (column: string) => string {
  const { t } = useTranslation('imports')
  return column => {
    const words = t(`columnNames.${column}`, { defaultValue: column })
    return words === column ? column : `${words} (${column})`
  }
}

/** What was corrected or left out in the preview, and by whom. */
export function CorrectedRows({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  if (page.corrected.length === 0) return null
  return (
    <Card title={t('corrected')}>
      <ul>
        {page.corrected.map(row => (
          <li key={row.line}>
            {(row.corrections ?? []).map(one => (
              <div key={`${one.column}${one.at}`}>
                {t('correctedLine', {
                  line: row.line,
                  column: one.column,
                  from: one.from || t('emptyCell'),
                  to: one.to || t('emptyCell'),
                  by: one.by,
                  at: format.moment(new Date(one.at)),
                })}
              </div>
            ))}
            {row.state === 'left-out' ? t('leftOutLine', { line: row.line }) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
