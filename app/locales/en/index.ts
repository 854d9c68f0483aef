import type nl from '../nl'
import type { Texts } from '../texts'
import access from './access'
import clients from './clients'
import matching from './matching'
import common from './common'
import outreach from './outreach'
import placements from './placements'
import employers from './employers'
import engagement from './engagement'
import imports from './imports'
import insight from './insight'
import vacancies from './vacancies'
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
  outreach,
  placements,
  employers,
  engagement,
  imports,
  insight,
  vacancies,
  problems,
  shell,
  tabular,
  taxonomy,
}

export default en
