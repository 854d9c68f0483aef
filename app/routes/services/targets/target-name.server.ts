import { sectionOf } from '~/areas/employers/sectors'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'

/** Sector and place of a target, for a message. */
export function targetName(
  language: Language,
  { sectorCode, town }: { sectorCode: string; town: string | null },
): string {
  const t = translator(language, 'targets')
  const section = sectionOf(sectorCode)
  const sector = section ? translator(language, 'employers')(`sections.${section}`) : sectorCode
  return town === null ? t('ofWhole', { sector }) : t('of', { sector, town })
}
