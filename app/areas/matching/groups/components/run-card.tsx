import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import { runChanges } from '../compare-runs'
import type { ResultPage } from '../result.page.server'
import { LookAgain } from './look-again'

type Page = SerializeFrom<ResultPage>

/** How far the matching is that is at work, with the way to stop it; or how the last one ended that gave no result. */
export function AtWork({ page }: { page: Page }) {
  const { t } = useTranslation('groups')
  const { running, ended } = page
  if (running?.failed || ended === 'failed') return <Notice tone="bad" title={t('run.failed')} />
  if (ended === 'cancelled') return <Notice title={t('run.endedCancelled')} />
  if (!running) return null
  return (
    <Card>
      <Form method="post" className="stack">
        <Progress value={running.percent} max={100}>
          {t('run.running', { percent: running.percent })}
        </Progress>
        <div className="cluster">
          <Button look="quiet" name="intent" value="cancel">
            {t('run.cancel')}
          </Button>
          <LookAgain />
        </div>
      </Form>
    </Card>
  )
}

/** One matching in numbers, what proves it, and how it differs from the one before. */
export function RunCard({ page }: { page: Page }) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const { run } = page
  if (!run) return null
  const outOf = (value: number | null) => (value === null ? null : t('run.outOf', { value }))
  return (
    <Card
      title={t('run.title', { number: run.number })}
      sub={[t(`methods.${run.method}`), run.finishedAt ? format.moment(new Date(run.finishedAt)) : null]
        .filter(Boolean)
        .join(', ')}
    >
      <div className="stack">
        {run.isNewest ? null : (
          <Notice>
            {t('run.older')} <Link to={`/groups/${page.head.id}`}>{t('run.toNewest')}</Link>
          </Notice>
        )}
        {run.isStale ? <Notice tone="warn">{t('run.stale')}</Notice> : null}
        {run.isSameData ? <Notice>{t('run.sameData')}</Notice> : null}
        <Facts
          items={[
            {
              label: t('run.placed'),
              value: t('placedOf', { placed: format.number(run.placed), clients: format.number(run.clients) }),
            },
            { label: t('run.meanClient'), value: outOf(run.meanClientFit) },
            { label: t('run.meanEmployer'), value: outOf(run.meanEmployerFit) },
            {
              label: t('run.freeSeats'),
              value: t('run.freeOf', { free: format.number(run.freeSeats), seats: format.number(run.seats) }),
            },
            { label: t('run.pairs'), value: format.number(run.pairs) },
            {
              label: t('run.took'),
              value: run.millis === null ? null : t('run.seconds', { value: format.number(run.millis / 1_000, 1) }),
            },
          ]}
        />
        <Proof run={run} />
        <Changes run={run} />
      </div>
    </Card>
  )
}

function Proof({ run }: { run: NonNullable<Page['run']> }) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const { certificate } = run
  if (!certificate) return null
  const checked = format.number(certificate.checked)
  const fit = (value: number) => format.number(value, 2)
  return (
    <div>
      <h3>
        {t('proof.title')} {certificate.holds ? <Chip tone="good">{t('proof.holds')}</Chip> : null}
      </h3>
      {certificate.holds ? null : <Notice tone="bad">{t('proof.broken')}</Notice>}
      {certificate.method === 'stable' ? (
        <>
          {certificate.holds ? <p>{t('proof.stable')}</p> : null}
          <p className="small muted">
            {t('proof.stableNumbers', {
              checked,
              blocking: format.number(certificate.blockingPairs),
              broken: format.number(certificate.broken),
            })}
          </p>
        </>
      ) : (
        <>
          {certificate.holds ? <p>{t('proof.best', { total: fit(certificate.total) })}</p> : null}
          <p className="small muted">
            {t('proof.bestNumbers', { checked, total: fit(certificate.total), bound: fit(certificate.bound) })}
          </p>
        </>
      )}
      <p className="small muted">
        {t('proof.how')} {t('proof.pins')}
      </p>
    </div>
  )
}

function Changes({ run }: { run: NonNullable<Page['run']> }) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const { changes, earlier } = run
  if (!changes || earlier === null) return null
  const lines = runChanges.flatMap(change =>
    changes[change] > 0 ? [t('run.changeLine', { count: changes[change], what: t(`result.changes.${change}`) })] : [],
  )
  return (
    <div>
      <h3>{t('run.changes', { number: earlier })}</h3>
      <p>{format.list(lines)}</p>
    </div>
  )
}

/** The matchings that gave a result, each with its own address. */
export function RunLinks({ page }: { page: Page }) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  if (page.runs.length < 2) return null
  return (
    <Fold title={t('run.others')}>
      <ul>
        {page.runs.map(run => (
          <li key={run.id}>
            <Link to={`/groups/${page.head.id}?run=${run.number}`}>
              {t('run.line', {
                number: run.number,
                placed: run.placed,
                clients: run.clients,
                method: t(`methods.${run.method}`),
                when: run.finishedAt ? format.moment(new Date(run.finishedAt)) : '',
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
