import type nl from '../nl'
import type { Texts } from '../texts'
import common from './common'
import problems from './problems'
import shell from './shell'

/** Every English text, in the shape of the Dutch ones. */
const en: Texts<typeof nl> = {
  common,
  problems,
  shell,
}

export default en
