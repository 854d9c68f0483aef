import type nl from '../nl'
import type { Texts } from '../texts'
import access from './access'
import clients from './clients'
import common from './common'
import placements from './placements'
import problems from './problems'
import shell from './shell'
import tabular from './tabular'

/** Every English text, in the shape of the Dutch ones. */
const en: Texts<typeof nl> = {
  access,
  clients,
  common,
  placements,
  problems,
  shell,
  tabular,
}

export default en
