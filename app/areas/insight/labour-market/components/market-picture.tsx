import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Standing } from '../competence-market'
import { StandingChip } from './standing-chip'

interface Drawn {
  uri: string
  label: string
  seats: number
  clients: number | null
  standing: Standing
}

/** Two bars for each competence: free seats, and clients who show it. A number that is hidden is hatched up to what it may be. */
export function MarketPicture({ rows }: { rows: readonly Drawn[] }) {
  const { t } = useTranslation('labour-market')
  const { number } = useFormat()
  const hatch = useId()
  const most = Math.max(1, ...rows.map(row => Math.max(row.seats, row.clients ?? hiddenBelow)))
  const clientsOf = (row: Drawn) => (row.clients === null ? t('fewer') : t('atLeast', { count: row.clients }))
  return (
    <Figure
      title={t('picture.title')}
      name="figure"
      picture={
        <ol className="plain-list overlay-list" aria-label={t('picture.label', { count: rows.length })}>
          {rows.map((row, at) => (
            <li key={row.uri}>
              <div className="cluster">
                <strong>{row.label}</strong>
                <StandingChip standing={row.standing} />
              </div>
              <div className="overlay-bar">
                <span>{t('picture.seats')}</span>
                <Bar share={row.seats / most} className="bar-employer" />
                <span className="num">{number(row.seats)}</span>
              </div>
              <div className="overlay-bar">
                <span>{t('picture.clients')}</span>
                {row.clients === null ? (
                  <HiddenBar share={hiddenBelow / most} id={`${hatch}-${at}`} />
                ) : (
                  <Bar share={row.clients / most} className="bar-client" />
                )}
                <span className="num">{clientsOf(row)}</span>
              </div>
            </li>
          ))}
        </ol>
      }
      table={
        <SimpleTable
          caption={t('picture.title')}
          head={[t('fields.competence'), t('fields.seats'), t('fields.clients'), t('fields.standing')]}
          numbers={[1, 2]}
          rows={rows.map(row => [row.label, number(row.seats), clientsOf(row), t(`standings.${row.standing}`)])}
        />
      }
      note={t('picture.note', { count: rows.length })}
    />
  )
}

const hiddenBelow = 10

function Bar({ share, className }: { share: number; className: string }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect width="100%" height="100%" className="bar-track" />
      <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" className={className} />
    </svg>
  )
}

function HiddenBar({ share, id }: { share: number; id: string }) {
  return (
    <svg className="bar" aria-hidden="true">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M1 0V5" className="bar-hidden" strokeWidth="1.6" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className="bar-track" />
      <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
