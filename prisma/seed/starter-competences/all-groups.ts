import { houseGroups } from './house'
import { makeGroups } from './make'
import { moveGroups } from './move'
import type { StarterGroup } from './read-table'
import { softGroups } from './soft'
import { tradeGroups } from './trade'

/** The product's own list of hard and soft competences of entry-level work, in the order of the pages. */
export const starterGroups: StarterGroup[] = [
  ...houseGroups,
  ...tradeGroups,
  ...makeGroups,
  ...moveGroups,
  ...softGroups,
]
