import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import type { LikelyDuplicate } from '../find-duplicates.page.server'
import { likenessWord } from '../likeness'

/** Employers that what was typed looks like, each with why. */
export function DuplicateNotice({ found, live }: { found: readonly LikelyDuplicate[]; live?: boolean }) {
  const { t } = useTranslation('duplicates')
  if (found.length === 0) return null
  return (
    <Notice tone="warn" live={live} title={t('entry.title', { count: found.length })}>
      <ul className="stack">
        {found.map(one => (
          <li key={one.id}>
            <Link to={`/employers/${one.id}`}>{t('entry.open', { name: one.name })}</Link>
            <div>{[one.street, one.city, one.ownerName].filter(Boolean).join(' · ')}</div>
            <div className="small">
              {t(`words.${likenessWord(one.score)}`)}: {one.reasons.map(reason => t(`reasons.${reason}`)).join(', ')}
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
