import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SimpleTable } from '~/ui/table/simple-table'
import { participationKinds, stages } from '../analysis-template'
import type { Rated } from './influence-grid'
import { useStakeholderWord } from './use-words'

interface MatrixProps {
  rows: readonly Rated[]
}

/** The summary participation matrix: who is informed, consulted, a partner or in control, by stage. */
export function SummaryMatrix({ rows }: MatrixProps) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  return (
    <SimpleTable
      caption={t('matrix.summary')}
      phone="cards"
      head={[t('matrix.type'), ...stages.map(stage => word('stages', stage))]}
      rows={participationKinds
        .filter(kind => kind !== 'none')
        .map(kind => [
          word('participation', kind),
          ...stages.map(stage => {
            const names = rows.filter(one => one.cells?.some(cell => cell.stage === stage && cell.kind === kind))
            return names.length === 0 ? t('matrix.nobody') : names.map(one => one.label).join(', ')
          }),
        ])}
    />
  )
}

/** The same by stakeholder: each cell with its proposal or the reason why it is otherwise. */
export function StakeholderMatrix({
  rows,
  cellAddress,
}: MatrixProps & { cellAddress?: (id: string, stage: string) => string }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  return (
    <SimpleTable
      caption={t('matrix.perStakeholder')}
      phone="cards"
      head={[t('matrix.stakeholder'), ...stages.map(stage => word('stages', stage))]}
      rows={rows
        .filter(one => one.cells)
        .map(one => [
          <>
            {one.label}
            <br />
            <small className="muted">
              {t('matrix.because', {
                quadrant: one.quadrant,
                interest: one.standing?.scores.interest,
                n: `n = ${one.n}`,
              })}
            </small>
          </>,
          ...stages.map(stage => {
            const cell = one.cells?.find(other => other.stage === stage)
            if (!cell) return null
            const name = word('participation', cell.kind)
            return (
              <>
                {cellAddress ? (
                  <Link
                    to={cellAddress(one.id, stage)}
                    preventScrollReset
                    aria-label={`${t('matrix.changeCell', { name: one.label, stage: word('stages', stage) })}: ${name}`}
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
                <br />
                <small className="muted">
                  {cell.reason === null
                    ? cell.isLessened
                      ? t('matrix.lessened')
                      : t('matrix.proposal')
                    : `${t('matrix.chosen', { reason: cell.reason })} · ${t('matrix.proposalIs', { kind: word('participation', cell.proposed) })}`}
                </small>
              </>
            )
          }),
        ])}
    />
  )
}
