import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
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
      <Rows label={t('all')}>
        {ties.map(tie => (
          <Row
            key={tie.id}
            done={tie.endedOn !== null}
            what={
              <>
                {name(tie.mine)} {way(tie)} {name(tie.other)}
              </>
            }
            sub={<TieLine tie={tie} />}
            acts={mayAct ? <Acts tie={tie} /> : null}
          />
        ))}
      </Rows>
    </Card>
  )
}

const name = ({ to, name: words, at }: Line['mine']) => (
  <>
    {to ? <Link to={to}>{words}</Link> : words}
    {at ? ` (${at})` : null}
  </>
)

function useWay() {
  const { t } = useTranslation('ties')
  return (tie: Pick<Line, 'kind' | 'direction'>) =>
    isTieKind(tie.kind) ? t(`kinds.${tie.kind}.${tie.direction}`) : tie.kind
}

function TieLine({ tie }: { tie: Line }) {
  const { t } = useTranslation('ties')
  const format = useFormat()
  const from = tie.startedOn && format.day(tie.startedOn)
  const until = tie.endedOn && format.day(tie.endedOn)
  const period =
    from && until
      ? t('fromUntil', { from, until })
      : from
        ? t('since', { day: from })
        : until
          ? t('until', { day: until })
          : null
  return (
    <>
      {until ? (
        <>
          <Chip>{t('ended')}</Chip>{' '}
        </>
      ) : null}
      {[period, tie.note].filter(Boolean).join(' · ')}
    </>
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
        <Button
          key={one}
          type="submit"
          name="act"
          value={one}
          look={one === 'withdraw' ? 'text' : 'quiet'}
          small
          aria-label={`${t(one)}: ${what}`}
        >
          {t(one)}
        </Button>
      ))}
    </Form>
  )
}
