import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { MessagePage } from '~/ui/shell/message-page'

/** For whoever pressed their own link again and is signed in here: nothing is wrong, and where to go on. */
export function UsedLink({ home }: { home: string }) {
  const { t } = useTranslation('access')
  return (
    <MessagePage
      title={t('usedLink.title')}
      acts={
        <>
          <LinkButton to={home}>{t('usedLink.goOn')}</LinkButton>
          <Form method="post" action="/sign-out" reloadDocument>
            <Button look="text">{t('deadLink.signOut')}</Button>
          </Form>
        </>
      }
    >
      {t('usedLink.body')}
    </MessagePage>
  )
}
