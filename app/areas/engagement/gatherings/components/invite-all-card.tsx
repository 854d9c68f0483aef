import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import type { InvitePage } from '../invite.page.server'

/** Asks everybody of the choice at once, also those who do not stand on the page. */
export function InviteAllCard({ page }: { page: InvitePage }) {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const { reach, inviting } = page
  if (!reach || reach.people === 0 || inviting?.state === 'running') return null
  return (
    <Card
      title={t('many.all')}
      sub={t('many.reach', { count: reach.people, n: format.number(reach.people), firms: format.number(reach.firms) })}
    >
      {reach.isTooMany ? (
        <Notice tone="warn">{t('many.tooMany', { most: format.number(page.mostInAll) })}</Notice>
      ) : (
        <Form method="post" className="cluster">
          <Button name="intent" value="everybody" look="quiet" aria-describedby="everybody-hint">
            {t('many.send', { count: reach.people, n: format.number(reach.people) })}
          </Button>
          <span className="small muted" id="everybody-hint">
            {t(reach.isLarge ? 'many.background' : 'many.now')}
          </span>
        </Form>
      )}
    </Card>
  )
}
