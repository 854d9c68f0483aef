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

/** Every Dutch text, one entry for each area. A new area is one import and one word here, and the same in ../en. */
const nl = {
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

export default nl
