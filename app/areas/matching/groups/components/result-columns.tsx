import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PlacementStateMark } from '~/areas/placements/components/placement-state'
import { Chip } from '~/ui/chip'
import { useProblemText } from '~/ui/form/problem-text'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import type { ResultLine } from '../result.page.server'
import { resultProposals } from '../result-filter'
import { ShortFits } from './short-fits'

type Line = SerializeFrom<ResultLine>

/** The columns of a result: the place with both fits, what runs now, what the earlier one said, and the proposal. */
export function useResultColumns(): Column<Line>[] {
  const { t } = useTranslation('groups')
  return [
    {
      key: 'client',
      label: t('result.client'),
      rowHeader: true,
      cell: row => (
        <>
          <Link to={`/clients/${row.clientId}/matches`}>{row.name}</Link>{' '}
          <span className="small muted num">{String(row.number).padStart(4, '0')}</span>
        </>
      ),
    },
    { key: 'place', label: t('result.place'), cell: row => <PlaceCell row={row} /> },
    {
      key: 'fit',
      label: t('result.fit'),
      cell: row => (row.vacancyId ? <ShortFits client={row.clientFit} employer={row.employerFit} /> : null),
    },
    { key: 'present', label: t('result.present'), cell: row => <PresentCell row={row} /> },
    { key: 'proposal', label: t('result.proposal'), cell: row => <ProposalCell row={row} /> },
  ]
}

function PlaceCell({ row }: { row: Line }) {
  const { t } = useTranslation('groups')
  if (!row.vacancyId || !row.place) return <WhyNone row={row} />
  return (
    <div>
      <Link to={`/vacancies/${row.vacancyId}`}>{row.place.title}</Link>
      <div className="small">{row.place.employer}</div>
      <div className="small muted cluster">
        {row.kind === 'pinned' ? <Chip tone="info">{t('result.kinds.pinned')}</Chip> : null}
        {row.hand && row.hand !== row.kind ? <Chip tone="warn">{t(`result.hands.${row.hand}`)}</Chip> : null}
        {row.choice === null
          ? t('result.outsideList')
          : t('result.choice', { choice: row.choice, acceptable: row.acceptable })}
        <Link to={`/clients/${row.clientId}/matches/${row.vacancyId}`}>{t('result.why')}</Link>
      </div>
      {row.pinRefused ? <div className="small">{t('result.pinRefused')}</div> : null}
      <Change row={row} />
    </div>
  )
}

/** Why somebody has no place: nothing is possible, or others took what is. */
function WhyNone({ row }: { row: Line }) {
  const { t } = useTranslation('groups')
  const { list } = useFormat()
  return (
    <div>
      <Chip tone="warn">{t('result.kinds.unplaced')}</Chip>
      <div className="small">
        {row.acceptable === 0 ? t('result.noneAcceptable') : t('result.seatsTaken', { count: row.acceptable })}{' '}
        {row.pinRefused ? t('result.pinRefused') : null}
      </div>
      {row.acceptable === 0 && row.ruledOut.length > 0 ? (
        <div className="small muted">
          {t('result.ruledOut', {
            reasons: list(row.ruledOut.map(({ code, count }) => t(`result.reasons.${code}`, { count }))),
          })}
        </div>
      ) : null}
      <Change row={row} />
    </div>
  )
}

function PresentCell({ row }: { row: Line }) {
  const { t } = useTranslation('groups')
  if (row.present.length === 0) return null
  return (
    <div className="stack stack-s cell-words">
      {row.present.map(one => (
        <div key={one.id} className="small">
          <Link to={`/placements/${one.id}`}>{t('result.presentLine', one)}</Link>
          <div>
            <PlacementStateMark state={one.state} />
          </div>
        </div>
      ))}
      {row.isPresent ? <Chip tone="good">{t('result.isPresent')}</Chip> : null}
    </div>
  )
}

/** How the line differs from the earlier matching. */
function Change({ row }: { row: Line }) {
  const { t } = useTranslation('groups')
  if (row.change === null || row.change === 'same' || row.change === 'still-none') return null
  const hadAnother = row.change === 'other' || row.change === 'lost'
  return (
    <div className="small">
      <Chip tone={row.change === 'lost' ? 'warn' : 'info'}>{t(`result.changes.${row.change}`)}</Chip>{' '}
      {hadAnother && row.before ? t('result.was', row.before) : null}
    </div>
  )
}

function ProposalCell({ row }: { row: Line }) {
  const { t } = useTranslation('groups')
  const problemText = useProblemText()
  const proposal = resultProposals.find(one => one === row.proposal)
  if (!proposal) return null
  const isOpen = proposal === 'proposed' || proposal === 'kept'
  return (
    <div>
      <Chip tone={proposal === 'refused' ? 'bad' : isOpen ? 'good' : 'neutral'}>
        {t(`result.proposals.${proposal}`)}
      </Chip>
      {row.problem ? <div className="small">{problemText({ path: '', code: row.problem })}</div> : null}
      {row.problem === 'placement-needs-snapshot' ? (
        <Link className="small" to={`/clients/${row.clientId}/snapshot`}>
          {t('choose.profile')}
        </Link>
      ) : null}
      {isOpen && row.placementId ? (
        <Link className="small" to={`/placements/${row.placementId}`}>
          {t('result.toPlacement')}
        </Link>
      ) : null}
    </div>
  )
}
