import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import type { Inviting } from '../inviting.page.server'

const refreshMillis = 2_000

/** How far the background is with asking everybody of a choice, and the way to stop it. */
export function InvitingCard({ inviting, gatheringId }: { inviting: Inviting | null; gatheringId: string }) {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const { revalidate } = useRevalidator()
  const isRunning = inviting?.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isRunning, revalidate])
  if (!inviting) return null
  const { state, done, total } = inviting
  if (state === 'elsewhere') return <Notice>{t('many.elsewhere')}</Notice>
  return (
    <Card title={t('many.title')}>
      <div className="stack">
        {state === 'failed' ? (
          <Notice tone="bad" title={t('many.failed')} />
        ) : (
          <Progress value={done} max={Math.max(total, 1)}>
            {total > 0
              ? t('many.progress', { done: format.number(done), total: format.number(total) })
              : t('many.waiting')}
          </Progress>
        )}
        <Form method="post" action={`/events/${gatheringId}`}>
          <Button look="quiet" name="intent" value="stop-inviting">
            {t(state === 'failed' ? 'many.dismiss' : 'many.stop')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
