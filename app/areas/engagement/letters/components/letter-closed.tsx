import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import { MessagePage } from '~/ui/shell/message-page'
import type { LetterLinkPage } from '../letter-link.page.server'

const stopped = ['refused', 'expired', 'withdrawn', 'ended', 'superseded'] as const

/** Why there is nothing to sign here now: signed already, or a letter that stopped. */
export function LetterClosed({ page }: { page: Omit<LetterLinkPage, 'text'> }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const { pathname } = useLocation()
  const copy = page.sealed ? (
    <LinkButton to={`${pathname}/copy`} reloadDocument>
      {t('download')}
    </LinkButton>
  ) : null
  if (page.status === 'signed') {
    return (
      <MessagePage inside title={t('sign.signedTitle')} acts={copy}>
        {t('sign.thanks')} {page.waiting.length > 0 ? t('sign.waitingFor', { names: format.list(page.waiting) }) : null}
        {page.waiting.length === 0 && !page.sealed && page.state === 'signed' ? t('sign.everyoneSigned') : null}
      </MessagePage>
    )
  }
  const state = stopped.find(one => one === page.state)
  return (
    <MessagePage inside title={t('sign.closedTitle')} acts={copy}>
      {state ? t(`sign.stopped.${state}`) : t('sign.closed')} {t('sign.ask')}
    </MessagePage>
  )
}
