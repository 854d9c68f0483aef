import { z } from 'zod'
import { fromTheStart, type ListPlace } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { canEver } from '../policy'
import type { FileGroup } from '../require-client.server'
import { fileGroups, readAccessLogFilter } from './access-log'
import { countReads, pageOfReads, type ReadRow } from './access-log.store.server'
import type { ChainFault } from './verify-chain.server'

const Faults = z.array(z.object({ seq: z.number(), fault: z.string() }))

export interface LoggedRead extends Omit<ReadRow, 'group'> {
  group: FileGroup | null
}

function readPlace(search: URLSearchParams): ListPlace {
  const after = search.get('after')
  return { after, before: after ? null : search.get('before') }
}

/** The last check of the chain and, for who may read it, the log of reads by the filters of an address. */
export async function auditPage(ctx: Ctx<MemberActor>, search = new URLSearchParams()) {
  const { actor, db } = ctx
  const row = await db.auditCheck.findFirst({ where: { networkId: actor.networkId }, orderBy: { at: 'desc' } })
  const faults: ChainFault[] = row ? Faults.parse(row.faults) : []
  const filter = readAccessLogFilter(search)
  const mayRead = canEver(actor, 'access-log.read')
  const log = mayRead ? await pageOfReads(db, actor, filter, readPlace(search)) : null
  return {
    check: row && { at: row.at, links: Number(row.links), faults },
    filter,
    /** Null for somebody who may check the chain but not read the log. */
    reads: log && log.rows.map(shown),
    page: { next: log?.next ?? null, previous: log?.previous ?? null },
    total: mayRead ? await countReads(db, actor, filter) : 0,
  }
}
export type AuditPage = Awaited<ReturnType<typeof auditPage>>

/** The log of the same filters for a file; that it left is an event of its own. */
export async function exportReads(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  if (!canEver(actor, 'access-log.read')) throw new NotFoundError()
  const filter = readAccessLogFilter(search)
  const { rows } = await pageOfReads(db, actor, filter, fromTheStart, mostExported)
  // Whom the officer looks for is not for the administrators who read events of this class.
  const { group, from, until } = filter
  ctx.record({
    kind: 'access.log-exported',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: 'system',
    after: { rows: rows.length, filter: { group, from, until } },
  })
  return { rows: rows.map(shown), timeZone: actor.timeZone }
}

function shown(row: ReadRow): LoggedRead {
  return { ...row, group: fileGroups.find(group => group === row.group) ?? null }
}
