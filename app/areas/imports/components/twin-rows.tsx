import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { SubmitButton } from '~/ui/form/entry-form'
import { RadioGroup } from '~/ui/form/choices'
import type { ImportPage } from '../import.page.server'
import { twinChoices } from '../twins'

const knownReasons = ['kvk', 'establishment', 'domain', 'phone', 'nameAndPostcode', 'merged'] as const

/** Rows that likely are there already, each with why and what to do with it. */
export function TwinRows({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const { twins, twinRows, nextTwins } = page
  if (twinRows.length === 0) return null
  return (
    <Card id="twins" title={t('twins.title', { count: twins.found })} sub={t('twins.text')}>
      <div className="stack">
        {twins.undecided > 0 ? (
          <Form method="post" className="stack stack-s">
            <p>{t('twins.rest', { count: twins.undecided })}</p>
            <div className="cluster">
              <Button name="intent" value="choose-update" look="quiet" small>
                {t('twins.restUpdate')}
              </Button>
              <Button name="intent" value="choose-create" look="quiet" small>
                {t('twins.restCreate')}
              </Button>
              <Button name="intent" value="choose-skip" look="quiet" small>
                {t('twins.restSkip')}
              </Button>
            </div>
          </Form>
        ) : null}
        <Form method="post" className="stack">
          {twinRows.map(row => (
            <TwinChoices key={`${row.line} ${row.choice ?? ''}`} row={row} />
          ))}
          <div className="cluster">
            <SubmitButton name="intent" value="choose" look="quiet">
              {t('twins.save')}
            </SubmitButton>
            {nextTwins ? (
              <LinkButton look="text" to={`/imports/${page.id}?twins=${nextTwins}#twins`}>
                {t('twins.next')}
              </LinkButton>
            ) : null}
            <LinkButton look="text" to={`/imports/${page.id}#twins`}>
              {t('twins.first')}
            </LinkButton>
          </div>
        </Form>
      </div>
    </Card>
  )
}

function TwinChoices({ row }: { row: ImportPage['twinRows'][number] }) {
  const { t } = useTranslation('imports')
  const reasons = knownReasons.filter(reason => row.reasons.includes(reason))
  const words = (choice: (typeof twinChoices)[number]) =>
    choice === 'update' && row.twinLine !== null ? t('twins.updateLine', { line: row.twinLine }) : t(`twins.${choice}`)
  return (
    <section className="stack stack-s wrong-row" aria-labelledby={`twin-${row.line}`}>
      <h3 id={`twin-${row.line}`}>{t('twins.row', { line: row.line, name: row.name })}</h3>
      <p className="small break-anywhere">{row.facts}</p>
      <p>
        {row.twinId ? (
          <Link to={`/employers/${row.twinId}`}>
            {t('twins.there', { name: [row.twinName, row.twinCity].filter(Boolean).join(', ') })}
          </Link>
        ) : (
          t('twins.inFile', { line: row.twinLine, name: row.twinName ?? '' })
        )}
        <br />
        <span className="small">
          {t('twins.why', { reasons: reasons.map(reason => t(`twins.reasons.${reason}`)).join(', ') })}
        </span>
      </p>
      <RadioGroup
        name={`twin.${row.line}`}
        label={t('twins.what', { line: row.line })}
        layout="row"
        defaultValue={row.choice}
        choices={twinChoices.map(value => ({ value, label: words(value) }))}
      />
    </section>
  )
}
