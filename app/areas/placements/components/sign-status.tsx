import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import { MessagePage } from '~/ui/shell/message-page'
import type { SignPage } from '../link.page.server'

/** Why there is nothing to sign here now: signed already, somebody else's turn, or a closed circuit. */
export function SignStatus({
  page,
}: {
  page: Pick<SignPage, 'status' | 'state' | 'plain' | 'first' | 'waiting' | 'sealed' | 'number' | 'onPaper'>
}) {
  const { t } = useTranslation('placements')
  const format = useFormat()
  const { pathname } = useLocation()
  const words = page.plain ? ('plain' as const) : ('formal' as const)
  const copy = page.sealed ? (
    <LinkButton to={`${pathname}/copy`} reloadDocument>
      {t('sealing.download')}
    </LinkButton>
  ) : null
  if (page.status === 'wait') {
    const name = page.first ?? ''
    return (
      <MessagePage inside title={t('pages.sign.waitTitle')}>
        {page.plain ? t('signing.notYourTurn', { name }) : t('signingStaff.notYourTurn', { name })}
      </MessagePage>
    )
  }
  if (page.status === 'signed') {
    return (
      <MessagePage inside title={t('pages.sign.signedTitle')} acts={copy}>
        {page.onPaper
          ? t(`pages.sign.${words}.onPaper`, { day: format.day(page.onPaper) })
          : page.plain
            ? t('signing.thanks')
            : t('signingStaff.thanks')}{' '}
        {page.waiting.length > 0 ? t('signing.waitingFor', { names: format.list(page.waiting) }) : null}
        {page.waiting.length === 0 && !page.sealed
          ? t(page.plain ? 'signing.everyoneSigned' : 'signingStaff.everyoneSigned')
          : null}
      </MessagePage>
    )
  }
  const stopped = ['declined', 'expired', 'cancelled', 'terminated', 'superseded'] as const
  const state = stopped.find(one => one === page.state)
  return (
    <MessagePage inside title={t('pages.sign.closedTitle')} acts={copy}>
      {state ? t(`pages.sign.stopped.${state}`) : t('pages.sign.closed')} {t(`pages.sign.${words}.ask`)}
    </MessagePage>
  )
}
