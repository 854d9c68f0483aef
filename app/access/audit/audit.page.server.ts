import { z } from 'zod'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { canEver } from '../policy'
import type { FileGroup } from '../require-client.server'
import type { ChainFault } from './verify-chain.server'

const Faults = z.array(z.object({ seq: z.number(), fault: z.string() }))
const groups = ['core', 'profile', 'guidance', 'special', 'agreement'] as const satisfies readonly FileGroup[]

export interface LoggedRead {
  id: string
  at: Date
  who: string
  organisation: string
  /** A client without a name: the log tells that, not who. */
  client: string
  group: FileGroup | null
  purpose: string
}

export interface AuditPage {
  check: { at: Date; links: number; faults: ChainFault[] } | null
  /** Null for somebody who may check the chain but not read the log. */
  reads: LoggedRead[] | null
}

const mostReads = 200

export async function auditPage(ctx: Ctx<MemberActor>): Promise<AuditPage> {
  const { actor, db } = ctx
  const row = await db.auditCheck.findFirst({ where: { networkId: actor.networkId }, orderBy: { at: 'desc' } })
  const check = row && { at: row.at, links: Number(row.links), faults: Faults.parse(row.faults) }
  return { check, reads: canEver(actor, 'access-log.read') ? await listReads(ctx) : null }
}

async function listReads(ctx: Ctx<MemberActor>): Promise<LoggedRead[]> {
  const rows = await ctx.db.accessRead.findMany({
    where: { networkId: ctx.actor.networkId },
    select: {
      id: true,
      at: true,
      clientId: true,
      fieldGroup: true,
      purpose: true,
      membership: { select: { displayName: true, organisation: { select: { name: true } } } },
    },
    orderBy: { at: 'desc' },
    take: mostReads,
  })
  return rows.map(row => ({
    id: row.id,
    at: row.at,
    who: row.membership.displayName,
    organisation: row.membership.organisation.name,
    client: row.clientId.slice(-8),
    group: groups.find(group => group === row.fieldGroup) ?? null,
    purpose: row.purpose,
  }))
}
