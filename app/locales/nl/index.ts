import access from './access'
import clients from './clients'
import mapLinks from './map-links'
import groups from './groups'
import candidates from './candidates'
import matching from './matching'
import matchingHow from './matching-how'
import shortlists from './shortlists'
import common from './common'
import cadence from './cadence'
import csr from './csr'
import customFields from './custom-fields'
import outreach from './outreach'
import placements from './placements'
import duplicates from './duplicates'
import contacts from './contact-list'
import employers from './employers'
import engagement from './engagement'
import imports from './imports'
import inbox from './inbox'
import mailings from './mailings'
import meanwhile from './meanwhile'
import persuasion from './persuasion'
import surveys from './surveys'
import people from './people'
import ties from './ties'
import gatherings from './gatherings'
import insight from './insight'
import fairness from './fairness'
import labourMarket from './labour-market'
import learn from './learn'
import pair from './pair'
import letters from './letters'
import levels from './levels'
import lists from './lists'
import jobforms from './jobforms'
import vacancies from './vacancies'
import portal from './portal'
import problems from './problems'
import contactMoment from './contact-moment'
import story from './story'
import shell from './shell'
import tabular from './tabular'
import mapPicture from './map-picture'
import network from './network'
import services from './services'
import audits from './audits'
import stakeholders from './stakeholders'
import swot from './swot'
import limits from './limits'
import suggestions from './suggestions'
import targets from './targets'
import tasks from './tasks'
import taxonomy from './taxonomy'
import templates from './templates'
import visits from './visits'

/** Every Dutch text, one entry for each area. A new area is one import and one word here, and the same in ../en. */
const nl = {
  access,
  clients,
  common,
  csr,
  cadence,
  'custom-fields': customFields,
  'map-links': mapLinks,
  groups,
  candidates,
  matching,
  'matching-how': matchingHow,
  shortlists,
  outreach,
  placements,
  duplicates,
  contacts,
  employers,
  engagement,
  imports,
  inbox,
  persuasion,
  surveys,
  gatherings,
  insight,
  ties,
  people,
  mailings,
  meanwhile,
  fairness,
  'labour-market': labourMarket,
  learn,
  pair,
  letters,
  levels,
  limits,
  lists,
  jobforms,
  vacancies,
  portal,
  problems,
  shell,
  story,
  'contact-moment': contactMoment,
  'map-picture': mapPicture,
  network,
  services,
  audits,
  stakeholders,
  tabular,
  suggestions,
  swot,
  targets,
  tasks,
  taxonomy,
  templates,
  visits,
}

export default nl
