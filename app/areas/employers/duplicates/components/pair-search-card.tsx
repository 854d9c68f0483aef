import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import { mostSharing, type CrowdKey } from '../likeness'
import { mostCandidates } from '../pair'
import type { PairsPage } from '../pairs.page.server'

/** How the search for pairs stands: when the last one was, how far this one is, and the buttons to begin and to stop. */
export function PairSearchCard({ search }: { search: PairsPage['search'] }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const { atWork, last, broken } = search
  return (
    <Card title={t('pairs.search.title')} sub={t('pairs.search.rules', { count: mostSharing })}>
      <div className="stack">
        {broken && !atWork ? <Notice tone="warn">{t(`pairs.search.${broken}`)}</Notice> : null}
        <p>
          {last?.at
            ? t('pairs.search.last', {
                moment: format.moment(new Date(last.at)),
                count: last.found,
                found: format.number(last.found),
              })
            : t('pairs.search.never')}
        </p>
        {last?.isPartly ? (
          <Notice tone="warn">{t('pairs.search.partly', { most: format.number(mostCandidates) })}</Notice>
        ) : null}
        {atWork ? <AtWork atWork={atWork} /> : null}
        <Form method="post" action="/employers/duplicates" className="cluster">
          {atWork ? (
            <>
              <input type="hidden" name="searchId" value={atWork.id} />
              <Button name="intent" value="stop" look="danger-quiet">
                {t('pairs.search.stop')}
              </Button>
              <LinkButton look="text" to="/employers/duplicates" className="no-script-only">
                {t('pairs.search.refresh')}
              </LinkButton>
            </>
          ) : (
            <Button name="intent" value="search" look="quiet">
              {t('pairs.search.start')}
            </Button>
          )}
        </Form>
      </div>
    </Card>
  )
}

function AtWork({ atWork }: { atWork: NonNullable<PairsPage['search']['atWork']> }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const { done, total, by } = atWork
  return (
    <Progress value={done} max={total > 0 ? total : 1}>
      {by ? t('pairs.search.askedBy', { name: by }) : t('pairs.search.byClock')}{' '}
      {total > 0
        ? t('pairs.search.progress', { done: format.number(done), total: format.number(total) })
        : t('pairs.search.looking')}
    </Progress>
  )
}

/** The keys that tell nothing because so many share them. */
export function PassedOver({ keys }: { keys: readonly CrowdKey[] }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  if (keys.length === 0) return null
  return (
    <Fold title={t('pairs.passedOver', { count: keys.length })}>
      <p>{t('pairs.passedOverText', { most: mostSharing })}</p>
      <ul>
        {keys.map(key => (
          <li key={`${key.kind} ${key.value}`} className="break-anywhere">
            {t('pairs.passedOverKey', {
              kind: t(`keys.${key.kind}`),
              value: key.value,
              count: key.count,
              formatted: format.number(key.count),
            })}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
