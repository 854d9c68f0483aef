import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { isTieKind } from '../tie-kinds'
import type { TiesPage } from '../ties.page.server'

type Line = Omit<TiesPage['ties'][number], 'startedOn' | 'endedOn'> & {
  startedOn: Date | string | null
  endedOn: Date | string | null
}

/** Every tie of an employer and its people, in words, with what can be done about it. */
export function TieList({ ties, mayAct }: { ties: readonly Line[]; mayAct: boolean }) {
  const { t } = useTranslation('ties')
  const way = useWay()
  if (ties.length === 0)
    return (
      <Card title={t('all')}>
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </Card>
    )
  return (
    <Card title={t('all')} flush>
      <SimpleTable
        phone="cards"
        caption={t('all')}
        head={[t('who'), t('how'), t('other'), t('period'), t('note'), ...(mayAct ? [t('acts')] : [])]}
        rows={ties.map(tie => [
          <Party key="mine" party={tie.mine} />,
          way(tie),
          <Party key="other" party={tie.other} />,
          <Period key="period" tie={tie} />,
          tie.note,
          ...(mayAct ? [<Acts key="acts" tie={tie} />] : []),
        ])}
      />
    </Card>
  )
}

function useWay() {
  const { t } = useTranslation('ties')
  return (tie: Pick<Line, 'kind' | 'direction'>) =>
    isTieKind(tie.kind) ? t(`kinds.${tie.kind}.${tie.direction}`) : tie.kind
}

function Party({ party }: { party: Line['mine'] }) {
  return (
    <>
      {party.to ? <Link to={party.to}>{party.name}</Link> : party.name}
      {party.at ? `, ${party.at}` : null}
    </>
  )
}

function Period({ tie }: { tie: Line }) {
  const { t } = useTranslation('ties')
  const format = useFormat()
  const from = tie.startedOn && format.day(tie.startedOn)
  const until = tie.endedOn && format.day(tie.endedOn)
  return (
    <span className="cluster">
      {from && until ? t('fromUntil', { from, until }) : null}
      {from && !until ? t('since', { day: from }) : null}
      {!from && until ? t('until', { day: until }) : null}
      {until ? <Chip>{t('ended')}</Chip> : null}
    </span>
  )
}

function Acts({ tie }: { tie: Line }) {
  const { t } = useTranslation('ties')
  const way = useWay()
  const what = `${tie.mine.name} ${way(tie)} ${tie.other.name}`
  const act = tie.endedOn ? 'reopen' : 'end'
  return (
    <Form method="post" className="cluster">
      <input type="hidden" name="intent" value="steer" />
      <input type="hidden" name="tieId" value={tie.id} />
      {([act, 'withdraw'] as const).map(one => (
        <Button key={one} type="submit" name="act" value={one} look="quiet" small aria-label={`${t(one)}: ${what}`}>
          {t(one)}
        </Button>
      ))}
    </Form>
  )
}
