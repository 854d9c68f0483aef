import { useTranslation } from 'react-i18next'
import { SimpleTable } from '~/ui/table/simple-table'
import { LevelMark } from '~/ui/level-mark'
import type { VacancyPage } from '../vacancy.page.server'
import { levelKeys, needKey } from './vacancy-words'

/** What a place asks, the most needed first. */
export function CompetenceProfile({ competences }: { competences: VacancyPage['competences'] }) {
  const { t } = useTranslation('vacancies')
  if (competences.length === 0) return <p className="muted">{t('profile.empty')}</p>
  return (
    <SimpleTable
      caption={t('sections.profile')}
      head={[t('profile.competence'), t('profile.kind'), t('profile.level')]}
      rows={competences.map(one => [
        one.label,
        t(`profile.kinds.${needKey(one.kind)}`),
        <LevelMark
          key={one.conceptUri}
          level={one.level}
          of={4}
          name={t(`profile.levels.${levelKeys[one.level - 1] ?? '1'}`)}
        />,
      ])}
    />
  )
}
