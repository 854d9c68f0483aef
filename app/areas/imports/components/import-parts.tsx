import { useTranslation } from 'react-i18next'
import nlTabular from '~/locales/nl/tabular'
import enTabular from '~/locales/en/tabular'
import { sayPhrase, type PhraseTexts } from '~/platform/tabular/phrase'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Tone } from '~/ui/tone'
import type { ImportCounts } from '../import-kind'
import { noTwins, type TwinCounts } from '../twins'
import { isRunState, type RunState } from '../run-states'
import type { ImportPage } from '../import.page.server'

/** How many rows do what. */
export function CountFacts({ counts, twins = noTwins }: { counts: ImportCounts; twins?: TwinCounts }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const names = ['rows', 'new', 'changed', 'unchanged', 'wrong', 'leftOut'] as const
  return (
    <Facts
      items={[
        ...names.map(
          name =>
            (counts[name] > 0 || name === 'rows') && { label: t(`counts.${name}`), value: format.number(counts[name]) },
        ),
        ...(['found', 'update', 'create', 'skip', 'undecided'] as const).map(
          name => twins[name] > 0 && { label: t(`twins.counts.${name}`), value: format.number(twins[name]) },
        ),
      ]}
    />
  )
}

/** The words for what was found and expected, in the person's language. */
export function usePhraseTexts(): PhraseTexts {
  const { i18n } = useTranslation('imports')
  return i18n.language.startsWith('en') ? enTabular : nlTabular
}

/** Everything that is wrong in a file: where, what was found, what is expected. */
export function ProblemTable({ problems }: { problems: ImportPage['problems'] }) {
  const { t } = useTranslation('imports')
  const texts = usePhraseTexts()
  return (
    <SimpleTable
      caption={t('problemsTitle', { count: problems.length })}
      head={[t('line'), t('column'), t('found'), t('expected')]}
      rows={problems.map(problem => [
        problem.line,
        problem.column,
        sayPhrase(problem.found, texts),
        sayPhrase(problem.expected, texts),
      ])}
      numbers={[0]}
    />
  )
}

const tones: Readonly<Record<string, Tone>> = { new: 'good', changed: 'info', unchanged: 'neutral' }

/** The first rows: what each does, and the values before and after. */
export function RowTable({ rows }: { rows: ImportPage['rows'] }) {
  const { t } = useTranslation('imports')
  return (
    <SimpleTable
      caption={t('firstRows')}
      head={[t('line'), t('state'), 'id', t('values')]}
      numbers={[0]}
      rows={rows.map(row => [
        row.line,
        <Chip key="state" tone={tones[row.state]}>
          {t(`states.${rowKey(row.state)}`)}
        </Chip>,
        <span key="id" className="nowrap">
          {row.externalId}
        </span>,
        <span key="values" className="small break-anywhere">
          {row.values
            .map(value =>
              value.before === null
                ? `${value.column}: ${value.text}`
                : `${value.column}: ${value.before || '-'} → ${value.text}`,
            )
            .join(' · ')}
        </span>,
      ])}
    />
  )
}

function rowKey(state: string): 'new' | 'changed' | 'unchanged' | 'staged' {
  return state === 'new' || state === 'changed' || state === 'unchanged' ? state : 'staged'
}

/** The colour of a run's state, on its page and in the list. */
export function runTone(state: string): Tone {
  return state === 'failed' ? 'bad' : state === 'committed' ? 'good' : 'info'
}

/** Words of a run's state; a job that failed is a run that failed. */
export function runStateKey(state: string): RunState {
  return isRunState(state) ? state : 'failed'
}
