import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import type { Opening } from '../opens'

/** What one change would open: further, another level of language, one competence more. */
export function Openings({ openings }: { openings: readonly (Opening & { label?: string })[] }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const words = (opening: Opening & { label?: string }) => {
    switch (opening.kind) {
      case 'travel':
        return t('opening.travel', { extra: opening.extraKilometres })
      case 'hours':
        return t('opening.hours')
      case 'language':
        return t('opening.language', { language: format.language(opening.language), level: opening.level })
      case 'licence':
        return t('opening.licence', { licence: opening.licence })
      case 'competence':
        return t('opening.competence', { label: opening.label ?? opening.uri, level: opening.level })
    }
  }
  return (
    <Card title={t('openTitle')}>
      <ul className="plain-list stack stack-s">
        {openings.map(opening => (
          <li key={words(opening)} className="cluster">
            <Chip tone="client">{words(opening)}</Chip>
            {t('opens', { count: opening.places })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
