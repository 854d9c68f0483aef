import access from './access'
import common from './common'
import placements from './placements'
import problems from './problems'
import shell from './shell'

/** Every Dutch text, one entry for each area. A new area is one import and one word here, and the same in ../en. */
const nl = {
  access,
  common,
  placements,
  problems,
  shell,
}

export default nl
