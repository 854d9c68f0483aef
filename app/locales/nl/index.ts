import access from './access'
import clients from './clients'
import matching from './matching'
import common from './common'
import placements from './placements'
import problems from './problems'
import shell from './shell'
import tabular from './tabular'
import taxonomy from './taxonomy'

/** Every Dutch text, one entry for each area. A new area is one import and one word here, and the same in ../en. */
const nl = {
  access,
  clients,
  common,
  matching,
  placements,
  problems,
  shell,
  tabular,
  taxonomy,
}

export default nl
