import type nl from '../nl'
import type { Texts } from '../texts'
import access from './access'
import common from './common'
import placements from './placements'
import problems from './problems'
import shell from './shell'

/** Every English text, in the shape of the Dutch ones. */
const en: Texts<typeof nl> = {
  access,
  common,
  placements,
  problems,
  shell,
}

export default en
