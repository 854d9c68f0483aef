import type nl from '../nl'
import type { Texts } from '../texts'
import access from './access'
import clients from './clients'
import matching from './matching'
import common from './common'
import placements from './placements'
import problems from './problems'
import shell from './shell'
import tabular from './tabular'
import taxonomy from './taxonomy'

/** Every English text, in the shape of the Dutch ones. */
const en: Texts<typeof nl> = {
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

export default en
