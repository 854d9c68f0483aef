import { formatFor } from '~/platform/format'
import { translator } from '~/platform/i18n.server'
import { localeOf, type Language } from '~/platform/languages'
import type { GridWords } from './picture-shapes'
import type { GridKey } from './quadrants'

interface Head {
  name: string
  heldOn: Date
  templateVersion: number
  scored: number
  organisations: number
}

/** Analysis, day, template version and raters: what stands with every table that leaves the product. */
export function aboutOf(head: Head, language: Language, timeZone: string): string {
  const t = translator(language, 'stakeholders')
  const format = formatFor({ locale: localeOf(language), timeZone })
  const { scored, organisations, templateVersion: version } = head
  const who = `${t('raters', { count: scored })} ${t('fromOrganisations', { count: organisations })}`
  return [head.name, format.day(head.heldOn), t('made', { version }), who].join(' · ')
}

/** Words of the corners and axes of a grid, for paper. */
export function gridWords(grid: GridKey, language: Language): GridWords {
  const t = translator(language, 'stakeholders')
  return grid === 'importance'
    ? {
        corners: [t('quadrants.A'), t('quadrants.B'), t('quadrants.D'), t('quadrants.C')],
        across: t('scores.influence'),
        up: t('scores.importance'),
      }
    : {
        corners: [
          t('powers.keep_satisfied'),
          t('powers.key_player'),
          t('powers.minimal_effort'),
          t('powers.keep_informed'),
        ],
        across: t('scores.interest'),
        up: t('scores.influence'),
      }
}
