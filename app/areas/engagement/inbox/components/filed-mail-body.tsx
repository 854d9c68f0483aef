import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import type { StoryEntry } from '../../story.page.server'

/** A mail on the timeline: folded, as text only, with its attachments to download. */
export function FiledMailBody({ mail }: { mail: NonNullable<StoryEntry['mail']> }) {
  const { t } = useTranslation('inbox')
  return (
    <>
      {mail.unproven ? <Chip tone="warn">{t('reasons.unproven')}</Chip> : null}
      <Fold title={t('readMail')}>
        <Facts
          items={[
            { label: t('from'), value: mail.from },
            { label: t('to'), value: mail.to },
          ]}
        />
        <p className="as-written">{mail.body || t('noText')}</p>
      </Fold>
      {mail.files.length > 0 ? (
        <ul className="plain-list" aria-label={t('attachments')}>
          {mail.files.map(file => (
            <li key={file.id}>
              <a href={`/mail-attachments/${file.id}`} download>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {mail.refused.length > 0 ? <p>{t('refused', { list: mail.refused.join(', ') })}</p> : null}
    </>
  )
}
