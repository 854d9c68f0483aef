import type { Role } from '~/access/roles'
import type { Relation } from '~/access/policy'
import type { FileGroup } from '~/access/require-client.server'
import { clientKeys, type ClientKey } from '../../factories/clients'
import type { Person, PersonKey } from '../../factories/people'
import { placementKeys, type PlacementKey, type World, type WorldNetwork } from '../../factories/world'

/** Who is assigned to whom in each planted network, in force now. */
export const assignedTo: Partial<Record<PersonKey, readonly ClientKey[]>> = {
  casemanager: ['assigned', 'shared', 'notApproved', 'lapsed'],
  otherCasemanager: ['unassigned'],
  coach: ['assigned'],
  grantedCoach: ['assigned'],
  ngoCasemanager: ['ngos'],
}

/** Which groups of whose file are shared with which organisation, in force now; special only where a second person approved. */
const sharedWith: { organisation: 'ngo' | 'uwv'; client: ClientKey; groups: readonly FileGroup[] }[] = [
  { organisation: 'ngo', client: 'shared', groups: ['core', 'profile', 'guidance'] },
  { organisation: 'uwv', client: 'assigned', groups: ['core', 'profile', 'guidance', 'special', 'agreement'] },
  { organisation: 'ngo', client: 'notApproved', groups: ['core'] },
]

const traineeOf: Partial<Record<PersonKey, ClientKey>> = { trainee: 'assigned', otherTrainee: 'unassigned' }

export interface Seen {
  network: WorldNetwork
  person: Person
}

/** How a person stands to a client of either network, told from the planting, not from the database. */
export function relationToClient(
  { network, person }: Seen,
  owner: WorldNetwork,
  key: ClientKey,
  group: FileGroup,
): Relation {
  const sameNetwork = network === owner
  const home = key === 'ngos' ? owner.organisations.ngo : owner.organisations.municipality
  return {
    sameNetwork,
    sameOrganisation: person.organisationId === home,
    assigned: sameNetwork && (assignedTo[person.key] ?? []).includes(key),
    specialGranted: sameNetwork && person.key === 'grantedCoach' && key === 'assigned',
    shared: sharedWith.some(
      share =>
        share.client === key &&
        owner.organisations[share.organisation] === person.organisationId &&
        share.groups.includes(group),
    ),
    own: sameNetwork && traineeOf[person.key] === key,
  }
}

/** The employer whose people they are: `one`, `two` or none. */
export function employerOf(person: Person): 'one' | 'two' | null {
  if (person.key === 'employerContact' || person.key === 'mentor') return 'one'
  return person.key === 'otherEmployerContact' ? 'two' : null
}

/** What each planted placement is about. */
export const placementFacts: Record<
  PlacementKey,
  { client: ClientKey; employer: 'one' | 'two'; people: readonly PersonKey[] }
> = {
  active: { client: 'assigned', employer: 'one', people: ['coach', 'accountManager', 'casemanager'] },
  proposed: { client: 'shared', employer: 'one', people: ['casemanager'] },
  matched: { client: 'unassigned', employer: 'two', people: ['otherCasemanager'] },
  ofNgo: { client: 'ngos', employer: 'two', people: ['ngoCasemanager'] },
  ended: { client: 'lapsed', employer: 'two', people: ['idleCoach'] },
}

export function relationToPlacement(seen: Seen, owner: WorldNetwork, key: PlacementKey): Relation {
  const facts = placementFacts[key]
  const { person, network } = seen
  const asClient = relationToClient(seen, owner, facts.client, 'agreement')
  const agreedByClient = owner.placements[key].state !== 'proposed'
  const own =
    network === owner &&
    (facts.people.includes(person.key) ||
      (employerOf(person) === facts.employer && agreedByClient) ||
      asClient.own === true)
  return { ...asClient, own }
}

export function relationToEmployer({ network, person }: Seen, owner: WorldNetwork, key: 'one' | 'two'): Relation {
  return { sameNetwork: network === owner, own: employerOf(person) === key }
}

/** The planted mailings are the account manager's. */
export function relationToMailing({ network, person }: Seen, owner: WorldNetwork): Relation {
  return { sameNetwork: network === owner, own: network === owner && person.key === 'accountManager' }
}

/** The planted group is the case manager's; of a client it shows what the case manager guides. */
export function relationToGroup({ network, person }: Seen, owner: WorldNetwork, key?: ClientKey): Relation {
  const isMaker = network === owner && person.key === 'casemanager'
  const isGuided = key === undefined || (assignedTo.casemanager ?? []).includes(key)
  return { sameNetwork: network === owner, own: isMaker && isGuided }
}

export const employerKeys = ['one', 'two'] as const

/** All planted people of a world with their network. */
export function everybody(world: World): Seen[] {
  return [world.a, world.b].flatMap(network => Object.values(network.people).map(person => ({ network, person })))
}

export function hasRole(seen: Seen, ...roles: Role[]): boolean {
  return roles.includes(seen.person.role)
}

export { clientKeys, placementKeys }

/** A SWOT is its organisation's, and everybody's to read once it is shared; the network's is every organisation's own. */
export function relationToSwot(
  seen: Seen,
  owner: WorldNetwork,
  whose: 'municipality' | 'ngo' | 'network',
  isShared = false,
): Relation {
  return {
    sameNetwork: seen.network === owner,
    sameOrganisation: whose === 'network' || seen.person.organisationId === owner.organisations[whose],
    shared: isShared,
  }
}
