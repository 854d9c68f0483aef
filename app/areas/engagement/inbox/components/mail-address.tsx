import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { CopyButton } from '~/ui/copy-button'

/** The address for mail into the file, to copy. */
export function MailAddressCard({ address }: { address: string | null }) {
  const { t } = useTranslation('inbox')
  if (address === null) return null
  return (
    <Card title={t('address.title')} sub={t('address.text')}>
      <p className="as-written">
        <a href={`mailto:${address}`}>
          {address.split('@')[0]}
          <wbr />@{address.split('@')[1]}
        </a>
      </p>
      <div className="cluster">
        <CopyButton text={address}>{t('address.copy')}</CopyButton>
      </div>
    </Card>
  )
}
