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
  /**
   * How rows beside what is listed are asked. A page in order looks each up in the set of all (the default); where no order is asked,
   * as in a count that stops somewhere, the database joins them and stops with it. Of a few at the head of an order, those of each
   * are asked one by one.
   */
  beside?: 'looked up' | 'joined' | 'one by one'
}
