import type { Condition } from '~/areas/employers/lists/filter'
import { whereKey, writeGroup } from '~/areas/employers/lists/filter-text'
import type { Section } from '~/areas/employers/sectors'
import { employerFromLevel } from './verdicts'

interface Cell {
  section: Section
  /** Null: the whole region. */
  town: string | null
}

/** The list of the employers behind a cell. */
export function behindEmployers({ section, town }: Cell): string {
  const conditions: Condition[] = [
    { field: 'sector', operator: 'is', values: [section] },
    { field: 'level', operator: 'from', values: [String(employerFromLevel)] },
  ]
  if (town !== null) conditions.push({ field: 'city', operator: 'is', values: [town] })
  return `/employers?${new URLSearchParams({ [whereKey]: writeGroup({ join: 'and', conditions }) })}`
}

/** The list of the open places behind a cell. */
export function behindPlaces({ section, town }: Cell): string {
  return `/services/coverage/region/places?${new URLSearchParams({ sector: section, ...(town === null ? {} : { town }) })}`
}
