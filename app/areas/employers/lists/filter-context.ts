import type { CadenceTable } from '~/areas/engagement/cadence'
import type { FieldOwner } from '../custom-fields/custom-field'
import type { FilterField } from './filter-fields'

/** Whose network, which day, who reads. */
export interface FilterContext {
  networkId: string
  today: string
  membershipId: string
  fields: readonly FilterField[]
  /** How often there should be contact in this network. */
  cadence: CadenceTable
  /** What is listed: employers `e`, or contacts `c` with their employer `e`. */
  listed: FieldOwner
}
