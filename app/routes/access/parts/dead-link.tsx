import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { MessagePage } from '~/ui/shell/message-page'

/** The one page for a link that is old, altered, used or another person's: what happened, and what to do. */
export function DeadLink({ kind }: { kind: 'signIn' | 'reset' | 'invitation' }) {
  const { t } = useTranslation('access')
  return (
    <MessagePage
      title={t('deadLink.title')}
      acts={
        <>
          {kind === 'signIn' ? <LinkButton to="/sign-in/by-mail">{t('deadLink.newSignIn')}</LinkButton> : null}
          {kind === 'reset' ? <LinkButton to="/forgot-password">{t('deadLink.newReset')}</LinkButton> : null}
          <LinkButton to="/sign-in" look="quiet">
            {t('deadLink.toSignIn')}
          </LinkButton>
          <Form method="post" action="/sign-out" reloadDocument>
            <Button look="text">{t('deadLink.signOut')}</Button>
          </Form>
        </>
      }
    >
      {t('deadLink.body')} {t(`deadLink.${kind}`)} {t('deadLink.otherPerson')}
    </MessagePage>
  )
}
