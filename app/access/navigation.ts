import type { Actor } from './actor'
import type { Permission } from './permissions'
import { canEver } from './policy'
import { familyOf, type Role, type RoleFamily } from './roles'

/** A place in the menu: shown to a role of these families that ever has the permission. */
export interface Place {
  key: PlaceKey
  to: string
  permission: Permission
  families: readonly RoleFamily[]
}

export type PlaceKey =
  | 'today'
  | 'tasks'
  | 'clients'
  | 'employers'
  | 'contacts'
  | 'vacancies'
  | 'jobForms'
  | 'csr'
  | 'levels'
  | 'letters'
  | 'activities'
  | 'events'
  | 'stakeholders'
  | 'networkAudit'
  | 'labourMarket'
  | 'fairness'
  | 'swot'
  | 'services'
  | 'placements'
  | 'groups'
  | 'surveys'
  | 'arguments'
  | 'inbox'
  | 'mailings'
  | 'imports'
  | 'frameworks'
  | 'people'
  | 'customFields'
  | 'cadence'
  | 'jobs'
  | 'audit'
  | 'myOrganisation'
  | 'myPlaces'
  | 'myPlacements'
  | 'myPath'
  | 'myChoices'
  | 'myPortfolio'
  | 'settings'

export type PlaceGroupKey = 'main' | 'work' | 'relations' | 'network' | 'administration'

const staff = ['staff'] as const
const employer = ['employer'] as const
const trainee = ['trainee'] as const

/** The menu as a table, in the order in which it is shown. */
export const places: Readonly<Record<PlaceGroupKey, readonly Place[]>> = {
  main: [
    { key: 'today', to: '/today', permission: 'today.read', families: staff },
    { key: 'tasks', to: '/tasks', permission: 'tasks.write', families: staff },
    { key: 'myOrganisation', to: '/my-organisation', permission: 'employers.read', families: employer },
    { key: 'myPlaces', to: '/vacancies', permission: 'vacancies.read', families: employer },
    { key: 'myPlacements', to: '/placements', permission: 'placements.list', families: employer },
    { key: 'myPath', to: '/my-path', permission: 'client.read-profile', families: trainee },
    { key: 'myChoices', to: '/my-choices', permission: 'shortlists.answer', families: trainee },
    { key: 'myPortfolio', to: '/my-portfolio', permission: 'client.write-profile', families: trainee },
    { key: 'settings', to: '/settings', permission: 'account.manage-own', families: ['trainee', 'school'] },
  ],
  work: [
    { key: 'clients', to: '/clients', permission: 'clients.list', families: staff },
    { key: 'placements', to: '/placements', permission: 'placements.list', families: staff },
    { key: 'groups', to: '/groups', permission: 'matching.group', families: staff },
    { key: 'vacancies', to: '/vacancies', permission: 'vacancies.read', families: staff },
    { key: 'jobForms', to: '/job-forms', permission: 'jobforms.list', families: staff },
    { key: 'frameworks', to: '/frameworks', permission: 'taxonomy.search', families: staff },
  ],
  relations: [
    { key: 'employers', to: '/employers', permission: 'employers.list', families: staff },
    { key: 'contacts', to: '/contacts', permission: 'employers.list', families: staff },
    { key: 'levels', to: '/levels', permission: 'engagement.read', families: staff },
    { key: 'letters', to: '/letters', permission: 'letters.list', families: staff },
    { key: 'arguments', to: '/arguments', permission: 'arguments.read', families: staff },
    { key: 'surveys', to: '/surveys', permission: 'surveys.read', families: staff },
    { key: 'csr', to: '/csr', permission: 'csr.read', families: staff },
    { key: 'mailings', to: '/mailings', permission: 'mailings.read', families: staff },
    { key: 'inbox', to: '/inbox', permission: 'inbox.sort', families: staff },
    { key: 'imports', to: '/imports', permission: 'employers.import', families: staff },
  ],
  network: [
    { key: 'activities', to: '/activities', permission: 'engagement.read', families: staff },
    { key: 'events', to: '/events', permission: 'gatherings.read', families: staff },
    { key: 'stakeholders', to: '/stakeholders', permission: 'stakeholders.read', families: staff },
    { key: 'networkAudit', to: '/audit', permission: 'network.read', families: staff },
    { key: 'swot', to: '/swot', permission: 'swot.read', families: staff },
    { key: 'services', to: '/services', permission: 'network.read', families: staff },
    { key: 'labourMarket', to: '/labour-market', permission: 'network.read', families: staff },
    { key: 'fairness', to: '/fairness', permission: 'matching.fairness', families: staff },
  ],
  administration: [
    { key: 'people', to: '/admin/people', permission: 'people.read', families: staff },
    { key: 'customFields', to: '/admin/custom-fields', permission: 'custom-fields.manage', families: staff },
    { key: 'cadence', to: '/admin/cadence', permission: 'cadence.manage', families: staff },
    { key: 'jobs', to: '/admin/jobs', permission: 'jobs.manage', families: staff },
    { key: 'audit', to: '/admin/audit', permission: 'audit.verify', families: staff },
  ],
}

/** An act for the command menu. */
export interface Act {
  key: ActKey
  to: string
  permission: Permission
}

export type ActKey =
  'contactMoment' | 'newEmployer' | 'newClient' | 'newVacancy' | 'newImport' | 'invite' | 'mySettings' | 'mySecurity'

export const acts: readonly Act[] = [
  { key: 'contactMoment', to: '/contact-moments/new', permission: 'engagement.record' },
  { key: 'newEmployer', to: '/employers/new', permission: 'engagement.record' },
  { key: 'newClient', to: '/clients/new', permission: 'clients.add' },
  { key: 'newVacancy', to: '/vacancies/new', permission: 'vacancies.write' },
  { key: 'newImport', to: '/imports/new', permission: 'employers.import' },
  { key: 'invite', to: '/admin/people', permission: 'people.read' },
  { key: 'mySettings', to: '/settings', permission: 'account.manage-own' },
  { key: 'mySecurity', to: '/settings/security', permission: 'account.manage-own' },
]

export interface MenuGroup {
  key: PlaceGroupKey
  places: { key: PlaceKey; to: string }[]
}

/** The menu of one person: only what the role may open; groups without places are left out. */
export function menuOf(actor: Actor): MenuGroup[] {
  if (actor.kind !== 'member') return []
  const family = familyOf(actor.role)
  return (Object.keys(places) as PlaceGroupKey[])
    .map(key => ({
      key,
      places: places[key]
        .filter(place => place.families.includes(family) && canEver(actor, place.permission))
        .map(({ key, to }) => ({ key, to })),
    }))
    .filter(group => group.places.length > 0)
}

export function actsOf(actor: Actor): { key: ActKey; to: string }[] {
  return acts.filter(act => canEver(actor, act.permission)).map(({ key, to }) => ({ key, to }))
}

/** Where a person comes home to. */
const homes: Record<RoleFamily, string> = {
  staff: '/today',
  employer: '/my-organisation',
  trainee: '/my-path',
  school: '/settings',
}

export function homeOf(role: Role): string {
  return homes[familyOf(role)]
}
