import { useTranslation } from 'react-i18next'
import { MessagePage } from '~/ui/shell/message-page'

/** The one page for a link that opens nothing: what may have happened, and what to do. */
export function LinkClosed() {
  const { t } = useTranslation('placements')
  return (
    <MessagePage inside title={t('pages.link.title')}>
      {t('pages.link.body')} {t('pages.link.what')}
    </MessagePage>
  )
}
