import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import type { Rated } from './influence-grid'

interface TrayProps {
  analysisId: string
  open: readonly Rated[]
  /** Puts a stakeholder into the grid; null where that is done on its own page. */
  onPlace: ((id: string) => void) | null
}

/** Stakeholders that have no score in this view yet. */
export function Tray({ analysisId, open, onPlace }: TrayProps) {
  const { t } = useTranslation('stakeholders')
  return (
    <Card title={t('influence.tray')}>
      <div className="cluster">
        {open.map(one =>
          onPlace ? (
            <Button key={one.id} type="button" look="quiet" small onClick={() => onPlace(one.id)}>
              {t('influence.trayHandle', { name: one.label })}
            </Button>
          ) : (
            <Link key={one.id} to={`/stakeholders/${analysisId}/stakeholders/${one.id}`}>
              {one.label}
            </Link>
          ),
        )}
      </div>
    </Card>
  )
}
