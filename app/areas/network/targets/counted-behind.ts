import type { Condition } from '~/areas/employers/lists/filter'
import { whereKey, writeGroup } from '~/areas/employers/lists/filter-text'
import { isSection } from '~/areas/employers/sectors'

interface Counted {
  sectorCode: string
  town: string | null
  measure: string
  fromValue: number
}

/** The list of the employers that a target counts; null for a code that is no section, which the list cannot ask for. */
export function countedBehind({ sectorCode, town, measure, fromValue }: Counted): string | null {
  if (!isSection(sectorCode)) return null
  const field = measure === 'strength' ? 'strength' : 'level'
  const conditions: Condition[] = [
    { field: 'sector', operator: 'is', values: [sectorCode] },
    { field, operator: 'from', values: [String(fromValue)] },
  ]
  if (town !== null) conditions.push({ field: 'city', operator: 'is', values: [town] })
  return `/employers?${new URLSearchParams({ [whereKey]: writeGroup({ join: 'and', conditions }) })}`
}
