import { randomUUID } from 'node:crypto'
import { actForMember } from '~/access/act-for-member.server'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterMembership, enterSystem } from '~/access/enter.server'
import type { Role } from '~/access/roles'
import { inContext } from '~/access/transaction.server'
import type { TestDatabase } from '../setup/db'

export const now = new Date('2026-11-02T09:00:00Z')

/** A network with two organisations and one person of each role that the tests need; rows are put in as superuser. */
export async function crm(db: TestDatabase) {
  const networkId = randomUUID()
  const createdAt = new Date('2026-01-01T00:00:00Z')
  const su = db.superuser
  await su.network.create({ data: { id: networkId, name: 'Proef', slug: `proef-${networkId.slice(0, 8)}`, createdAt } })
  const organisation = async (name: string, kind: string, employerId?: string) => {
    const id = randomUUID()
    await su.organisation.create({ data: { id, networkId, name, kind, createdAt, employerId } })
    return id
  }
  const town = await organisation('Gemeente Proef', 'municipality')
  const school = await organisation('Volwassenenonderwijs', 'education')
  const member = async (organisationId: string, role: Role, displayName: string) => {
    const accountId = randomUUID()
    await su.account.create({
      data: { id: accountId, email: `${accountId}@proef.example`, name: displayName, createdAt },
    })
    const id = randomUUID()
    await su.membership.create({
      data: { id, networkId, organisationId, accountId, role, displayName, startsOn: createdAt, createdAt },
    })
    return id
  }
  return {
    networkId,
    town,
    school,
    organisation,
    member,
    manager: await member(town, 'account_manager', 'Ada Manager'),
    casemanager: await member(town, 'casemanager', 'Cas Manager'),
    colleague: await member(school, 'account_manager', 'Sam School'),
  }
}
export type Crm = Awaited<ReturnType<typeof crm>>

/** Runs work as a membership at a moment, behind the application's row-level security. */
export function as<T>(
  db: TestDatabase,
  membershipId: string,
  work: (ctx: Ctx<MemberActor>) => Promise<T>,
  at = now,
): Promise<T> {
  return inContext({ client: db.app, now: at, enter: tx => enterMembership(tx, membershipId) }, work)
}

/** Runs work as the network's background. */
export function asSystem<T>(db: TestDatabase, networkId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return inContext({ client: db.worker, now, timeout: 60_000, enter: tx => enterSystem(tx, networkId, 'test') }, work)
}

/** Runs work in the background for a member. */
export function asWorkerFor<T>(
  db: TestDatabase,
  networkId: string,
  membershipId: string,
  work: (ctx: Ctx<MemberActor>) => Promise<T>,
): Promise<T> {
  return asSystem(db, networkId, async ctx => work(await actForMember(ctx, membershipId)))
}

/** The value of a Result that must be good. */
export function good<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
