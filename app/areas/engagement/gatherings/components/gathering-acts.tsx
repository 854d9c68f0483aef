import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import type { GatheringPage } from '../gathering.page.server'

/** What can be done with an event as it stands; the next sensible act comes first. */
export function GatheringActs({ page }: { page: GatheringPage }) {
  const { t } = useTranslation('gatherings')
  const { acts, may, gathering, counts } = page
  const isNoted = counts.attended + counts.missed > 0
  const steer = (act: 'open' | 'hold' | 'unhold' | 'close' | 'reopen', isNext: boolean) =>
    acts.includes(act) ? (
      <Form method="post">
        <Button name="intent" value={act} look={isNext ? 'accent' : 'quiet'}>
          {t(`acts.${act}`)}
        </Button>
      </Form>
    ) : null
  const link = (to: 'invite' | 'attendance' | 'edit', isNext: boolean) => (
    <LinkButton to={`/events/${gathering.id}/${to}`} look={isNext ? 'accent' : 'quiet'}>
      {t(`acts.${to}`)}
    </LinkButton>
  )
  return (
    <>
      {steer('open', true)}
      {may.invite ? link('invite', !may.note) : null}
      {may.note ? link('attendance', true) : null}
      {page.isBegun ? steer('hold', false) : null}
      {steer('close', false)}
      {steer('reopen', false)}
      {isNoted ? null : steer('unhold', false)}
      {acts.includes('change') ? link('edit', false) : null}
      {acts.includes('cancel') && !isNoted ? (
        <ConfirmButton
          label={t('acts.cancel')}
          title={t('acts.cancelTitle')}
          question={t('acts.cancelQuestion')}
          confirm={t('acts.cancelConfirm')}
          fields={{ intent: 'cancel' }}
        />
      ) : null}
    </>
  )
}
