import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'

interface Provenance {
  publisher: string
  website: string | null
  attribution: string
  version: string
  source: string
  importedAt: string | Date
  importedBy: string | null
  languages: readonly ('nl' | 'en')[]
  kinds: readonly { kind: string; count: number }[]
  concepts: number
}

/** Where a framework comes from, who took it in and when, and the words that must be shown with it. */
export function FrameworkFacts({ framework }: { framework: Provenance }) {
  const { t } = useTranslation('taxonomy')
  const format = useFormat()
  const by = framework.importedBy === 'starter' || framework.importedBy === 'command' ? framework.importedBy : 'unknown'
  return (
    <Facts
      items={[
        { label: t('framework.publisher'), value: framework.publisher },
        { label: t('framework.versionLabel'), value: framework.version },
        { label: t('framework.conceptsLabel'), value: format.number(framework.concepts) },
        {
          label: t('framework.languagesLabel'),
          value: framework.languages.map(lang => t(`framework.languages.${lang}`)).join(', '),
        },
        {
          label: t('framework.importedLabel'),
          value: t(`framework.importedBy.${by}`, { date: format.day(framework.importedAt) }),
        },
        by === 'command' && { label: t('framework.files'), value: framework.source },
        { label: t('framework.attribution'), value: framework.attribution },
        framework.website
          ? {
              label: t('framework.website'),
              value: (
                <a href={framework.website} rel="noreferrer">
                  {framework.website.replace(/^https?:\/\//, '')}
                </a>
              ),
            }
          : null,
      ]}
    />
  )
}
