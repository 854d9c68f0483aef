import { z } from 'zod'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { becomeMember } from '../enter.server'
import { addAccount } from '../sign-in/accounts.store.server'
import { dayOf } from '../sign-in/memberships.store.server'
import { hashPassword } from '../sign-in/password-hash.server'
import { passwordProblems } from '../sign-in/password-rules'
import { organisationKindsToSetUp } from './organisation-kinds'

export const SetUpInput = z.object({
  network: z.string().min(1).max(200),
  organisation: z.string().min(1).max(200),
  kind: z.enum(organisationKindsToSetUp),
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  password: z.string().min(1).max(1_000),
})
export type SetUpInput = z.infer<typeof SetUpInput>

export interface SetUpDefaults {
  locale: string
  timeZone: string
}

/** A network's name in an address: lower case letters, digits and hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || 'netwerk'
}

/** Makes the first network, its first organisation and its administrator. Runs in the set-up realm, which exists only once. */
export async function setUpNetwork(
  ctx: Ctx<SignInActor>,
  input: SetUpInput,
  defaults: SetUpDefaults,
): Promise<Result<{ networkId: string }>> {
  const problems = passwordProblems('password', input.password, input)
  if (problems.length > 0) return fail(...problems)
  const { db, now } = ctx
  const rows = await db.$queryRaw<{ entered: boolean }[]>`select ctx.enter_setup() as entered`
  if (!rows[0]?.entered) return fail(problem('', 'access.set-up-over'))
  const [networkId, organisationId, membershipId] = [ctx.newId(), ctx.newId(), ctx.newId()]
  await db.network.createMany({
    data: [
      {
        id: networkId,
        name: input.network,
        slug: slugOf(input.network),
        locale: defaults.locale,
        timeZone: defaults.timeZone,
        createdAt: now,
      },
    ],
  })
  await db.organisation.createMany({
    data: [{ id: organisationId, networkId, name: input.organisation, kind: input.kind, createdAt: now }],
  })
  const passwordHash = await hashPassword(input.password)
  const account = await addAccount(db, {
    id: ctx.newId(),
    email: input.email,
    name: input.name,
    passwordHash,
    createdAt: now,
  })
  await db.membership.createMany({
    data: [
      {
        id: membershipId,
        networkId,
        organisationId,
        accountId: account.id,
        role: 'platform_admin',
        displayName: input.name,
        startsOn: dayOf(now),
        createdAt: now,
      },
    ],
  })
  await becomeMember(ctx, membershipId)
  ctx.record({
    kind: 'access.network-set-up',
    subject: { type: 'network', id: networkId },
    dataClass: 'system',
    after: { name: input.network, organisation: input.organisation },
  })
  ctx.enqueue({ name: 'placements.plant-templates', payload: {}, dedupeKey: `placements.plant-templates:${networkId}` })
  return ok({ networkId })
}
