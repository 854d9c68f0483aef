import type { MemberActor } from '~/access/actor'
import type { Permission } from '~/access/permissions'
import { canEver } from '~/access/policy'
import { routePermissions } from '~/access/route-permissions'
import type { SiteRoute } from '../../setup/site-routes'
import type { Seen } from './relations'

export type Entry = Permission | 'public' | 'link' | 'sign-in' | 'setup'
/** Who may reach each route, by its file. */
export const entries: Record<string, Entry> = routePermissions

export const isPermission = (entry: Entry | undefined): entry is Permission =>
  entry !== undefined && !['public', 'link', 'sign-in', 'setup'].includes(entry)

/** The planted person as the policy knows them. */
export function actorOf({ network, person }: Seen): MemberActor {
  const { networkId } = network
  return {
    kind: 'member',
    accountId: person.accountId,
    membershipId: person.membershipId,
    networkId,
    networkName: '',
    organisationId: person.organisationId,
    organisationName: '',
    organisationKind: '',
    role: person.role,
    displayName: person.name,
    employerId: null,
    clientId: null,
    networkLocale: 'nl',
    timeZone: 'Europe/Amsterdam',
  }
}

/** Whether there is any object at which somebody of this role may reach the route. */
export function mayEverReach(seen: Seen, route: SiteRoute): boolean {
  const entry = entries[route.file]
  return !isPermission(entry) || canEver(actorOf(seen), entry)
}
