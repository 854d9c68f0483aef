import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import type { ClaimLevel } from '../portfolio'
import type { SnapshotContent } from '../snapshot'

/** The published profile as an employer sees it. */
export function SnapshotView({ content }: { content: SnapshotContent }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const sectorName = useSectorName()
  const hours = [content.hoursMin, content.hoursMax].filter(value => value !== null)
  return (
    <div className="stack">
      <div>
        <h3>{t('portfolio.competences')}</h3>
        <ul className="plain-list stack stack-s">
          {content.competences.map(competence => (
            <li key={competence.uri} className="cluster">
              <strong>{competence.label}</strong>
              <Chip tone="client">{t(`portfolio.levels.l${competence.level as ClaimLevel}`)}</Chip>
              {competence.shownBy ? <span className="small muted">{competence.shownBy}</span> : null}
            </li>
          ))}
        </ul>
      </div>
      <Facts
        items={[
          {
            label: t('portfolio.experiences'),
            value: content.experiences.length > 0 ? format.list(content.experiences.map(one => one.title)) : null,
          },
          {
            label: t('portfolio.languages'),
            value:
              content.languages.length > 0
                ? format.list(
                    content.languages.map(one =>
                      [format.language(one.language), one.speaking].filter(Boolean).join(' '),
                    ),
                  )
                : null,
          },
          {
            label: t('portfolio.wishes'),
            value:
              content.wishes.length > 0
                ? format.list(
                    content.wishes.map(wish => (wish.kind === 'sector' ? sectorName(wish.label) : wish.label)),
                  )
                : null,
          },
          {
            label: t('portfolio.wishKinds.licence'),
            value: content.licences.length > 0 ? format.list(content.licences) : null,
          },
          { label: t('file.hours'), value: hours.length > 0 ? [...new Set(hours)].join(' - ') : null },
          {
            label: t('file.weekParts'),
            value:
              content.weekParts.length > 0
                ? format.list(
                    content.weekParts.map(part => {
                      const [day, time] = part.split('_') as ['mon', 'am']
                      return `${t(`weekDays.${day}`)} ${t(`dayParts.${time}`)}`
                    }),
                  )
                : null,
          },
          { label: t('file.availableFrom'), value: content.availableFrom ? format.day(content.availableFrom) : null },
          { label: t('snapshot.conditions'), value: content.workingConditions },
        ]}
      />
    </div>
  )
}
