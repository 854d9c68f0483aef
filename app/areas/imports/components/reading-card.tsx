import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Progress } from '~/ui/progress'
import type { ImportPage } from '../import.page.server'

const refreshSeconds = 3

/** How far the background is with a file; without scripts the page asks again by itself. */
export function ReadingCard({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports')
  const isReading = page.state === 'reading'
  const { phase, done, total } = page.progress ?? { phase: isReading ? 'reading' : 'writing', done: 0, total: 0 }
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0
  return (
    <Card
      title={t(isReading ? 'reading' : page.state === 'undoing' ? 'undoing' : 'running')}
      sub={isReading ? t('readingText') : undefined}
    >
      <div className="stack">
        <noscript>
          <meta httpEquiv="refresh" content={String(refreshSeconds)} />
        </noscript>
        <Progress value={done} max={total > 0 ? total : 1}>
          {phase === 'writing'
            ? t('progress', { done, total: total || page.counts.rows })
            : t(`phases.${phase}`, { percent })}
        </Progress>
        <Form method="post" className="cluster">
          <LinkButton look="text" to={`/imports/${page.id}`} className="no-script-only">
            {t('refresh')}
          </LinkButton>
          <Button name="intent" value="stop" look="danger-quiet">
            {t('cancel')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
