import { isSection, type Section } from '~/areas/employers/sectors'

export interface SectorFilter {
  section: Section | null
  town: string | null
}

/** Sector and town of an address; what makes no sense is left out. */
export function readSectorFilter(search: URLSearchParams): SectorFilter {
  const section = search.get('sector') ?? ''
  return {
    section: isSection(section) ? section : null,
    town: (search.get('town') ?? '').trim().slice(0, 100) || null,
  }
}
