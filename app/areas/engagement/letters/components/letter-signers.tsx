import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { LetterPage } from '../letter.page.server'

/** Who sign, and how far each is. */
export function LetterSigners({ signers }: { signers: LetterPage['signers'] }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  const chip = (signer: LetterPage['signers'][number]) => {
    if (signer.signedAt) return <Chip tone="good">{t('signers.signed', { at: format.moment(signer.signedAt) })}</Chip>
    if (signer.state === 'refused') return <Chip tone="bad">{t('signers.refused')}</Chip>
    if (signer.state === 'invited') return <Chip tone="info">{t('signers.asked')}</Chip>
    return <Chip>{t('signers.waiting')}</Chip>
  }
  return (
    <Card title={t('signers.title')} flush>
      <Rows label={t('signers.title')}>
        {signers.map(signer => (
          <Row
            key={signer.id}
            what={
              <span className="cluster">
                {signer.name} {chip(signer)}
              </span>
            }
            sub={[
              signer.function,
              signer.organisation ?? t(`sides.${signer.side}`),
              signer.email,
              signer.reminded > 0 && !signer.signedAt ? t('signers.reminded', { count: signer.reminded }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}
