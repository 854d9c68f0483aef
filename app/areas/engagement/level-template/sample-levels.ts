import { indicators, levelTemplate } from '../levels'
import type { LevelForm } from './level-form'

const level = (nl: string, en: string, activitiesNl: string[], activitiesEn: string[]) => ({
  name: { nl, en },
  activities: { nl: activitiesNl, en: activitiesEn },
})

/** Our own starter (design: E3). The seeds name no levels (4.B.2.2); names, indicators and activities are ours, and every copy says so. */
export const sampleLevels: LevelForm = {
  key: 'engagement-levels',
  provenance: 'design',
  reason: '',
  levels: [
    level('in beeld', 'prospect', ['verkennen zonder contact'], ['desk research']),
    level(
      'kennisgemaakt',
      'acquainted',
      ['bellen of langsgaan', 'pitch', 'nieuwsbrief'],
      ['call or visit', 'pitch', 'newsletter'],
    ),
    level(
      'informatiepartner',
      'informant',
      ['functieformulier', 'enquête', 'meet & greet', 'bedrijfsbezoek'],
      ['job form', 'survey', 'meet & greet', 'company visit'],
    ),
    level(
      'ervaringspartner',
      'experience partner',
      ['proefdag', 'stage', 'mentorschap'],
      ['taster day', 'internship', 'mentorship'],
    ),
    level(
      'samenwerkingspartner',
      'co-operation partner',
      ['samen een programma maken', 'gegarandeerd gesprek', 'intentieverklaring'],
      ['programme co-design', 'guaranteed interview', 'letter of intent'],
    ),
    level(
      'strategisch partner',
      'strategic partner',
      ['ambassadeur zijn', 'stuurgroep', 'MVO-plan'],
      ['being an ambassador', 'steering group', 'CSR plan'],
    ),
  ],
  asks: indicators.map(indicator => ({
    indicator,
    level: levelTemplate.levels.find(row => row.indicators.includes(indicator))?.level ?? null,
    ...levelTemplate.asks[indicator],
  })),
}
