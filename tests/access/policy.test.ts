import { describe, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import { permissions, type Permission } from '~/access/permissions'
import { can, canEver, type Relation } from '~/access/policy'
import { familyOf, needsSecondFactor, roles, type Role } from '~/access/roles'

const actor = (role: Role) => ({ kind: 'member', role }) as MemberActor

const stands: Record<string, Relation> = {
  nothing: {},
  foreign: {
    sameNetwork: false,
    sameOrganisation: true,
    assigned: true,
    specialGranted: true,
    shared: true,
    own: true,
  },
  network: { sameNetwork: true },
  organisation: { sameNetwork: true, sameOrganisation: true },
  assigned: { sameNetwork: true, assigned: true },
  granted: { sameNetwork: true, assigned: true, specialGranted: true },
  shared: { sameNetwork: true, shared: true },
  own: { sameNetwork: true, own: true },
}

const allRoles = [...roles]
const staffOfClients: Role[] = ['casemanager', 'coach']
const crm: Role[] = ['casemanager', 'coach', 'account_manager', 'network_coordinator']

/** The table of the design page, cell by cell: who, standing how, may. Everybody else, and every other standing, may not. */
const table: { may: Permission; who: Partial<Record<keyof typeof stands, readonly Role[]>> }[] = [
  { may: 'employers.list', who: { network: [...crm, 'org_admin', 'platform_admin'] } },
  {
    may: 'employers.read',
    who: { network: [...crm, 'org_admin', 'platform_admin'], own: ['employer_contact', 'mentor'] },
  },
  { may: 'employers.write', who: { network: crm, own: ['employer_contact'] } },
  { may: 'contacts.write', who: { network: crm, own: ['employer_contact'] } },
  { may: 'contacts.write-self', who: { own: ['employer_contact', 'mentor'] } },
  {
    may: 'inbox.sort',
    who: { network: ['account_manager', 'network_coordinator'], own: ['casemanager', 'coach'] },
  },
  { may: 'engagement.read', who: { network: [...crm, 'org_admin', 'platform_admin'] } },
  { may: 'engagement.record', who: { network: crm } },
  {
    may: 'client.read-name',
    who: { organisation: staffOfClients, assigned: staffOfClients, shared: staffOfClients, own: ['trainee'] },
  },
  { may: 'client.read-core', who: { assigned: staffOfClients, shared: staffOfClients, own: ['trainee'] } },
  { may: 'client.write-core', who: { assigned: staffOfClients, own: ['trainee'] } },
  {
    may: 'client.read-profile',
    who: { organisation: staffOfClients, assigned: staffOfClients, shared: staffOfClients, own: ['trainee'] },
  },
  { may: 'client.write-profile', who: { assigned: staffOfClients, own: ['trainee'] } },
  { may: 'client.read-guidance', who: { assigned: staffOfClients, shared: staffOfClients, own: ['trainee'] } },
  { may: 'client.write-guidance', who: { assigned: staffOfClients } },
  {
    may: 'client.read-special',
    who: { assigned: ['casemanager'], granted: ['casemanager', 'coach'], shared: staffOfClients, own: ['trainee'] },
  },
  { may: 'client.write-special', who: { assigned: ['casemanager'] } },
  { may: 'client.share', who: { assigned: ['casemanager'] } },
  { may: 'client.see-who-looked', who: { network: ['privacy_officer'], own: ['trainee'] } },
  { may: 'placements.answer-as-employer', who: { own: ['employer_contact'] } },
  { may: 'people.read', who: { network: ['platform_admin'], organisation: ['org_admin'] } },
  { may: 'people.end-membership', who: { network: ['platform_admin'], organisation: ['org_admin'] } },
  { may: 'jobs.manage', who: { network: ['platform_admin'] } },
  { may: 'audit.verify', who: { network: ['platform_admin', 'privacy_officer'] } },
  { may: 'access-log.read', who: { network: ['privacy_officer'] } },
]

/** A standing that holds another: who may in the whole network also may for an own or assigned one. */
function isAllowed(who: (typeof table)[number]['who'], role: Role, stand: keyof typeof stands): boolean {
  const held: Record<string, readonly string[]> = {
    nothing: [],
    foreign: [],
    network: ['network'],
    granted: ['network', 'assigned', 'granted'],
  }
  return (held[stand] ?? ['network', stand]).some(one => who[one]?.includes(role))
}

describe('the permission matrix is the one of the design page', () => {
  for (const { may, who } of table) {
    test(may, () => {
      const wrong = allRoles.flatMap(role =>
        Object.keys(stands)
          .filter(stand => can(actor(role), may, stands[stand] ?? {}) !== isAllowed(who, role, stand))
          .map(stand => `${role} ${stand}`),
      )
      expect(wrong).toEqual([])
    })
  }
})

const all = Object.keys(permissions) as Permission[]

test('nothing of another network is ever allowed', () => {
  expect(
    allRoles.flatMap(role => all.filter(permission => can(actor(role), permission, stands.foreign ?? {}))),
  ).toEqual([])
})

test('what is not known counts as no', () => {
  expect(allRoles.flatMap(role => all.filter(permission => can(actor(role), permission, {})))).toEqual([])
})

test('an employer never has a permission about a client beyond the published snapshot', () => {
  for (const role of ['employer_contact', 'mentor', 'school_booker'] as const) {
    const about = all.filter(
      permission => /^clients?\.|^matching\./.test(permission) && canEver(actor(role), permission),
    )
    expect(about.filter(permission => permission !== 'client.read-snapshot')).toEqual([])
  }
})

test('account managers, coordinators and administrators never open a file', () => {
  for (const role of [
    'account_manager',
    'network_coordinator',
    'org_admin',
    'platform_admin',
    'privacy_officer',
  ] as const) {
    const opened = all.filter(
      permission =>
        /^client\.(read|write)-(core|profile|guidance|special)$/.test(permission) && canEver(actor(role), permission),
    )
    expect([role, opened]).toEqual([role, []])
  }
})

test('only people have permissions: not a link, not the background, not somebody on the way in', () => {
  const others = [{ kind: 'sign-in' }, { kind: 'system', networkId: 'x', job: 'x' }] as const
  for (const other of others)
    expect(all.filter(permission => can(other, permission, stands.own ?? {}) || canEver(other, permission))).toEqual([])
})

test('all staff need a second step, trainees and employers do not', () => {
  for (const role of allRoles) expect([role, needsSecondFactor(role)]).toEqual([role, familyOf(role) === 'staff'])
})
