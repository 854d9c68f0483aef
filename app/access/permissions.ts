import type { Role } from './roles'

/**
 * How far a role's permission reaches.
 * - network: every row of the network
 * - organisation: rows of the actor's own organisation
 * - assigned: clients the actor is assigned to, now
 * - granted: assigned, and this data was granted to the actor (a coach and special data)
 * - shared: clients whose file group is shared with the actor's organisation, now; a SWOT that its organisation shares
 * - own: the actor's own employer, client, placements or account
 */
export type Reach = 'network' | 'organisation' | 'assigned' | 'granted' | 'shared' | 'own'

type Grants = Partial<Record<Role, readonly Reach[]>>

const crmStaff = {
  casemanager: ['network'],
  coach: ['network'],
  account_manager: ['network'],
  network_coordinator: ['network'],
} as const
const crmReaders = { ...crmStaff, org_admin: ['network'], platform_admin: ['network'] } as const
const swotDeciders = {
  casemanager: ['organisation'],
  account_manager: ['organisation'],
  network_coordinator: ['organisation'],
} as const
const firmContact = { employer_contact: ['own'] } as const
const employerPeople = { employer_contact: ['own'], mentor: ['own'] } as const
const everyone = {
  casemanager: ['own'],
  coach: ['own'],
  account_manager: ['own'],
  employer_contact: ['own'],
  mentor: ['own'],
  school_booker: ['own'],
  trainee: ['own'],
  network_coordinator: ['own'],
  org_admin: ['own'],
  platform_admin: ['own'],
  privacy_officer: ['own'],
} as const

/** The first wall, as a table: what each role may do, and how far. What is not here is refused. */
export const permissions = {
  'account.manage-own': everyone,
  'today.read': everyone,
  'search.all': crmReaders,

  'employers.list': crmReaders,
  'employers.read': { ...crmReaders, ...employerPeople },
  'employers.write': { ...crmStaff, ...firmContact },
  'employers.import': { casemanager: ['network'], account_manager: ['network'], network_coordinator: ['network'] },
  'employers.merge': { casemanager: ['network'], account_manager: ['network'], network_coordinator: ['network'] },
  'employers.export': {
    casemanager: ['network'],
    coach: ['network'],
    account_manager: ['network'],
    network_coordinator: ['network'],
  },
  'agreed.tell': { employer_contact: ['own'] },
  'contacts.write': { ...crmStaff, ...firmContact },
  'contacts.write-self': employerPeople,
  'engagement.read': crmReaders,
  'engagement.record': crmStaff,
  'engagement.confirm-level': { account_manager: ['network'], network_coordinator: ['network'] },
  'tasks.write': crmStaff,
  'surveys.read': crmReaders,
  'surveys.fill': crmStaff,
  'surveys.answer': firmContact,
  'surveys.run': { account_manager: ['network'], network_coordinator: ['network'] },
  'surveys.shape': { network_coordinator: ['network'] },
  'arguments.read': crmReaders,
  'arguments.write': { account_manager: ['network'], network_coordinator: ['network'] },
  'inbox.sort': {
    casemanager: ['own'],
    coach: ['own'],
    account_manager: ['network'],
    network_coordinator: ['network'],
  },

  'mailings.read': crmReaders,
  'mailings.send': {
    casemanager: ['own'],
    coach: ['own'],
    account_manager: ['own'],
    network_coordinator: ['own'],
  },
  'mailings.steer': {
    casemanager: ['own'],
    coach: ['own'],
    account_manager: ['own'],
    network_coordinator: ['network'],
  },

  'vacancies.read': { ...crmReaders, ...employerPeople, trainee: ['own'] },
  'vacancies.write': { ...crmStaff, employer_contact: ['own'] },
  'vacancies.import': { casemanager: ['network'], account_manager: ['network'], network_coordinator: ['network'] },

  'jobforms.list': crmReaders,
  'jobforms.read': { ...crmReaders, ...employerPeople },
  'jobforms.write': { ...crmStaff, employer_contact: ['own'] },
  'jobforms.check': crmStaff,
  'jobforms.shape': { network_coordinator: ['network'], platform_admin: ['network'] },

  'csr.read': crmReaders,
  'csr.write': crmStaff,
  'csr.read-own': employerPeople,

  'gatherings.read': crmReaders,
  'gatherings.write': crmStaff,
  'gatherings.judge': {
    casemanager: ['own'],
    coach: ['own'],
    account_manager: ['own'],
    network_coordinator: ['own'],
  },
  'gatherings.bring-client': { casemanager: ['assigned'], coach: ['assigned'] },
  'activities.shape': { network_coordinator: ['network'] },
  'levels.shape': { network_coordinator: ['network'], platform_admin: ['network'] },
  'letters.list': crmReaders,
  'letters.read': { ...crmReaders, ...employerPeople },
  'letters.write': crmStaff,
  'letters.shape': { network_coordinator: ['network'], platform_admin: ['network'] },
  'stakeholders.read': crmReaders,
  'stakeholders.write': crmStaff,
  'stakeholders.score': {
    casemanager: ['own'],
    coach: ['own'],
    account_manager: ['own'],
    network_coordinator: ['own'],
  },
  'stakeholders.agree': { account_manager: ['network'], network_coordinator: ['network'] },
  'stakeholders.shape': { network_coordinator: ['network'] },

  'network.read': crmReaders,
  'network.write': crmStaff,
  'services.write': crmStaff,
  'audits.shape': { network_coordinator: ['network'], platform_admin: ['network'] },
  'services.shape': { network_coordinator: ['network'], platform_admin: ['network'] },
  'outlines.write': { network_coordinator: ['network'], platform_admin: ['network'] },

  // The network's SWOT counts as every organisation's own.
  'swot.read': {
    casemanager: ['organisation', 'shared'],
    coach: ['organisation', 'shared'],
    account_manager: ['organisation', 'shared'],
    network_coordinator: ['network'],
    org_admin: ['organisation', 'shared'],
    platform_admin: ['organisation', 'shared'],
  },
  'swot.write': {
    casemanager: ['organisation'],
    coach: ['organisation'],
    account_manager: ['organisation'],
    network_coordinator: ['organisation'],
  },
  'swot.take-part': {
    casemanager: ['own'],
    coach: ['own'],
    account_manager: ['own'],
    network_coordinator: ['own'],
  },
  'swot.agree': swotDeciders,
  'swot.share': swotDeciders,
  'audits.write': crmStaff,
  'audits.agree': { account_manager: ['own'], network_coordinator: ['own'] },

  'clients.list': {
    casemanager: ['organisation', 'assigned', 'shared'],
    coach: ['organisation', 'assigned', 'shared'],
  },
  'clients.add': { casemanager: ['organisation'], coach: ['organisation'] },
  'clients.import': { casemanager: ['organisation'] },
  'clients.assign': { casemanager: ['organisation'], org_admin: ['organisation'] },
  'client.read-name': {
    casemanager: ['organisation', 'assigned', 'shared'],
    coach: ['organisation', 'assigned', 'shared'],
    trainee: ['own'],
  },
  'client.read-core': { casemanager: ['assigned', 'shared'], coach: ['assigned', 'shared'], trainee: ['own'] },
  'client.write-core': { casemanager: ['assigned'], coach: ['assigned'], trainee: ['own'] },
  'client.read-profile': {
    casemanager: ['organisation', 'assigned', 'shared'],
    coach: ['organisation', 'assigned', 'shared'],
    trainee: ['own'],
  },
  'client.write-profile': { casemanager: ['assigned'], coach: ['assigned'], trainee: ['own'] },
  'client.read-guidance': { casemanager: ['assigned', 'shared'], coach: ['assigned', 'shared'], trainee: ['own'] },
  'client.write-guidance': { casemanager: ['assigned'], coach: ['assigned'] },
  'client.read-special': { casemanager: ['assigned', 'shared'], coach: ['granted', 'shared'], trainee: ['own'] },
  'client.write-special': { casemanager: ['assigned'] },
  'client.share': { casemanager: ['assigned'] },
  'client.publish-snapshot': { casemanager: ['assigned'], coach: ['assigned'] },
  'client.read-snapshot': {
    casemanager: ['organisation', 'assigned'],
    coach: ['organisation', 'assigned'],
    account_manager: ['network'],
    ...employerPeople,
    trainee: ['own'],
  },
  // Written by who guides, read back by the client only.
  'client.tell-statistic': { casemanager: ['assigned'], coach: ['assigned'], trainee: ['own'] },
  'client.read-statistic': { trainee: ['own'] },
  'client.see-who-looked': { trainee: ['own'], privacy_officer: ['network'] },

  'matching.read': { casemanager: ['assigned'], coach: ['assigned'], trainee: ['own'] },
  'matching.decide': { casemanager: ['assigned'], coach: ['assigned'] },
  /** Whom of the own clients a place fits. */
  'matching.of-place': { casemanager: ['network'], coach: ['network'] },
  'shortlists.read': { casemanager: ['assigned'], coach: ['assigned'], trainee: ['own'] },
  'shortlists.write': { casemanager: ['assigned'], coach: ['assigned'] },
  'shortlists.answer': { casemanager: ['assigned'], coach: ['assigned'], trainee: ['own'] },
  // A whole group is its maker's: it is about clients whom only they guide.
  'matching.group': { casemanager: ['own'], coach: ['own'] },

  /** Sums by group of a quarter that is over; never of one client. */
  'matching.fairness': { network_coordinator: ['network'], privacy_officer: ['network'] },

  'placements.list': {
    casemanager: ['assigned', 'own'],
    coach: ['assigned', 'own'],
    account_manager: ['own'],
    ...employerPeople,
    trainee: ['own'],
  },
  'placements.read': {
    casemanager: ['assigned', 'own', 'shared'],
    coach: ['assigned', 'own', 'shared'],
    account_manager: ['own'],
    ...employerPeople,
    trainee: ['own'],
  },
  'placements.propose': { casemanager: ['assigned'], coach: ['assigned'] },
  'placements.agree-as-client': { trainee: ['own'], casemanager: ['assigned'], coach: ['assigned'] },
  'placements.answer-as-employer': { employer_contact: ['own'] },
  'placements.steer': { casemanager: ['assigned', 'own'], coach: ['assigned', 'own'] },
  'agreements.read': {
    casemanager: ['assigned', 'own', 'shared'],
    coach: ['assigned', 'own', 'shared'],
    account_manager: ['own'],
    ...employerPeople,
    trainee: ['own'],
  },
  'agreements.write': { casemanager: ['assigned', 'own'], coach: ['assigned', 'own'] },
  'agreements.confirm-facts': { employer_contact: ['own'], trainee: ['own'] },

  'taxonomy.search': {
    ...crmReaders,
    ...employerPeople,
    school_booker: ['network'],
    trainee: ['network'],
    privacy_officer: ['network'],
  },

  'people.read': { org_admin: ['organisation'], platform_admin: ['network'] },
  'people.invite': {
    org_admin: ['organisation'],
    platform_admin: ['network'],
    casemanager: ['network'],
    account_manager: ['network'],
    employer_contact: ['own'],
  },
  'people.end-membership': { org_admin: ['organisation'], platform_admin: ['network'] },
  'custom-fields.manage': {
    network_coordinator: ['network'],
    org_admin: ['network'],
    platform_admin: ['network'],
  },
  'cadence.manage': { network_coordinator: ['network'], platform_admin: ['network'] },
  'jobs.manage': { platform_admin: ['network'] },
  'audit.verify': { platform_admin: ['network'], privacy_officer: ['network'] },
  'access-log.read': { privacy_officer: ['network'] },
  'network.settings': { platform_admin: ['network'] },
} as const satisfies Record<string, Grants>

export type Permission = keyof typeof permissions

export function grantsOf(permission: Permission): Grants {
  return permissions[permission]
}
