import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { scoreKinds, type ScoreKind } from '../scores'
import { stakeSigns } from '../stakes'
import type { Rated } from './influence-grid'
import { useStakeholderWord } from './use-words'

/** The same as the grids, as a table: values, spread, n, quadrants, movement. */
export function StakeholderTable({ analysisId, rows }: { analysisId: string; rows: readonly Rated[] }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const format = useFormat()
  return (
    <SimpleTable
      caption={t('influence.title')}
      phone="cards"
      head={[
        t('influence.stakeholder'),
        t('stakeholder.stakes'),
        ...scoreKinds.map(kind => word('scores', kind)),
        t('influence.n'),
        t('influence.quadrant'),
        t('influence.power'),
      ]}
      numbers={[5]}
      rows={rows.map(one => [
        <>
          <Link to={`/stakeholders/${analysisId}/stakeholders/${one.id}`}>{one.label}</Link>
          <br />
          <small className="muted">
            {[
              word('kinds', one.kind),
              one.headcount === null ? null : t('influence.employs', { number: format.number(one.headcount) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>,
        one.stakes.map(stake => `${stakeSigns[stake.effect]} ${stake.text}`).join(' · '),
        ...scoreKinds.map(kind => <Score key={kind} one={one} kind={kind} />),
        one.n,
        one.quadrant ? (
          <>
            {word('quadrants', one.quadrant)}
            {one.borderline?.importance ? <Chip tone="warn">{t('influence.borderline')}</Chip> : null}
          </>
        ) : (
          '–'
        ),
        one.power ? (
          <>
            {word('powers', one.power)}
            {one.borderline?.interest ? <Chip tone="warn">{t('influence.borderline')}</Chip> : null}
          </>
        ) : (
          '–'
        ),
      ])}
    />
  )
}

function Score({ one, kind }: { one: Rated; kind: ScoreKind }) {
  const { t } = useTranslation('stakeholders')
  const format = useFormat()
  const spread = one.spread[kind]
  if (!one.standing) return <>–</>
  const was = one.before && one.before[kind] !== one.standing.scores[kind] ? one.before[kind] : null
  return (
    <>
      <strong>{format.number(one.standing.exact[kind], 1)}</strong>{' '}
      <small className="muted">{one.standing.isAgreed ? t('influence.agreedValue') : t('influence.meanValue')}</small>
      {spread ? (
        <small className="muted">
          <br />
          {spread.lowest === spread.highest
            ? t('influence.same')
            : t('influence.spread', { low: spread.lowest, high: spread.highest })}
        </small>
      ) : null}
      {spread?.isWide ? <Chip tone="warn">{t('influence.wide')}</Chip> : null}
      {was === null ? null : (
        <small className="muted">
          <br />
          {t('influence.was', { value: was })}
        </small>
      )}
    </>
  )
}
