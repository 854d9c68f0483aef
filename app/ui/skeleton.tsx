import { useTranslation } from 'react-i18next'

/** Holds the place of text (lines) or of pictures (blocks) while it loads. */
export function Skeleton({ lines = 3, block }: { lines?: number; block?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <div className={block ? 'skeleton skeleton-block' : 'skeleton'} role="status" aria-label={t('busy')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  )
}
