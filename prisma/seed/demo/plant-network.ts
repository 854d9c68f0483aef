import { confirmTotp, addAccount, saveTotpSecret } from '~/access/sign-in/accounts.store.server'
import { hashPassword } from '~/access/sign-in/password-hash.server'
import { lockTotpSecret } from '~/access/sign-in/totp.server'
import { runAsSystem } from '~/access/run.server'
import { networkSeal } from '~/areas/placements/network-seal.server'
import { workerDatabase } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { familyOf, type Role } from '~/access/roles'
import { plantTemplates } from '../plant-templates'
import { demoDomain, demoPassword, demoTotpSecret, organisations, staff, type OrganisationKey } from './staff'
import { towns } from './region'
import { at, daysBefore } from './history'

export interface DemoPerson {
  membershipId: string
  accountId: string
  login: string
  name: string
  role: Role
  organisation: OrganisationKey | 'employer'
}

export interface DemoNetwork {
  networkId: string
  organisations: Record<OrganisationKey, string>
  people: DemoPerson[]
  passwordHash: string
}

/** The network, its seven organisations, their people, the invented towns and the starter templates. */
export async function plantNetwork(now: Date): Promise<DemoNetwork> {
  const networkId = newId()
  const begun = daysBefore(now, 800)
  await workerDatabase().network.create({
    data: {
      id: networkId,
      name: 'Regio Voorbeeldstroom',
      slug: 'voorbeeldstroom',
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
      createdAt: begun,
    },
  })
  const passwordHash = await hashPassword(demoPassword)
  return runAsSystem(networkId, 'demo', async ctx => {
    const ids = Object.fromEntries(organisations.map(organisation => [organisation.key, newId()])) as Record<
      OrganisationKey,
      string
    >
    await ctx.db.organisation.createMany({
      data: organisations.map(({ key, name, kind }) => ({ id: ids[key], networkId, name, kind, createdAt: begun })),
    })
    await ctx.db.postcode.createMany({
      data: towns.flatMap(town =>
        town.pc4.map((pc4, index) => ({
          pc4,
          place: town.name,
          lat: town.latitude + index * 0.012,
          lon: town.longitude + index * 0.015,
        })),
      ),
      skipDuplicates: true,
    })
    await plantTemplates(ctx)
    await networkSeal(at(ctx, begun))
    const people: DemoPerson[] = []
    for (const person of staff) {
      people.push(await plantPerson(ctx, { ...person, organisationId: ids[person.organisation], passwordHash, begun }))
    }
    return { networkId, organisations: ids, people, passwordHash }
  })
}

/** An account with the demo password and second factor, and its membership. */
export async function plantPerson(
  ctx: Parameters<Parameters<typeof runAsSystem>[2]>[0],
  person: {
    login: string
    name: string
    role: Role
    organisation: DemoPerson['organisation']
    organisationId: string
    passwordHash: string
    begun: Date
    clientId?: string
    contactId?: string
  },
): Promise<DemoPerson> {
  const email = `${person.login}@${demoDomain}`
  const accountId = newId()
  const membershipId = newId()
  const trainee = familyOf(person.role) === 'trainee'
  await addAccount(ctx.db, {
    id: accountId,
    email,
    name: person.name,
    passwordHash: trainee ? null : person.passwordHash,
    createdAt: person.begun,
  })
  if (familyOf(person.role) === 'staff') {
    await saveTotpSecret(ctx.db, accountId, lockTotpSecret(demoTotpSecret, accountId))
    await confirmTotp(ctx.db, accountId, 0, person.begun)
  }
  await ctx.db.membership.createMany({
    data: [
      {
        id: membershipId,
        networkId: ctx.actor.networkId,
        organisationId: person.organisationId,
        accountId,
        role: person.role,
        displayName: person.name,
        clientId: person.clientId ?? null,
        contactId: person.contactId ?? null,
        contactEmail: email,
        contactPhone: '010 000 00 00',
        startsOn: person.begun,
        createdAt: person.begun,
      },
    ],
  })
  ctx.record({
    kind: 'access.membership-started',
    subject: { type: 'membership', id: membershipId },
    dataClass: 'system',
    at: person.begun,
    after: { role: person.role },
  })
  return {
    membershipId,
    accountId,
    login: person.login,
    name: person.name,
    role: person.role,
    organisation: person.organisation,
  }
}
