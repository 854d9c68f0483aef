import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { Chip } from '~/ui/chip'
import type { OverlayRow } from '../overlay'

interface OverlayPictureProps {
  rows: readonly OverlayRow[]
  names: (item: string) => string
}

/** Two bars for each item: what employers miss, and what portfolios show. Their numbers stand beside them. */
export function OverlayPicture({ rows, names }: OverlayPictureProps) {
  const { t } = useTranslation('surveys')
  const format = useFormat()
  return (
    <ol className="plain-list overlay-list">
      {rows.map(row => (
        <li key={row.item}>
          <div className="cluster">
            <strong>{names(row.item)}</strong>
            {row.use ? <Chip tone={row.use === 'tell' ? 'good' : 'warn'}>{t(`overlay.uses.${row.use}`)}</Chip> : null}
          </div>
          <div className="overlay-bar">
            <span>{t('overlay.employers')}</span>
            <Bar kind="employer" share={row.gap / 25} />
            <span className="num">{t('overlay.gapOf', { gap: format.number(row.gap, 1) })}</span>
          </div>
          <div className="overlay-bar">
            <span>{t('overlay.clients')}</span>
            <Bar kind="client" share={row.level / 4} />
            <span className="num">{t('overlay.levelOf', { level: format.number(row.level, 1) })}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Bar({ kind, share }: { kind: 'employer' | 'client'; share: number }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect width="100%" height="100%" className="bar-track" />
      <rect width={`${Math.round(share * 100)}%`} height="100%" className={`bar-${kind}`} />
    </svg>
  )
}
