import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { ClientListFilter } from './client-list-filter'
import { countClients, listClientRows } from './list-clients.store.server'
import { isStalled, weeksOnStep } from './ladder'

export interface ClientListRow {
  id: string
  number: number
  name: string
  status: string
  step: number
  weeksOnStep: number
  stalled: boolean
  lastContactOn: string | null
  mine: boolean
  caseManager: string | null
}

/** The clients a case manager or coach may see by name: own ones first, or all of the organisation. */
export async function listClientsPage(
  ctx: Ctx<MemberActor>,
  filter: ClientListFilter,
): Promise<{ rows: ClientListRow[]; total: number; next: string | null }> {
  const found = await listClientRows(ctx.db, ctx.actor.membershipId, filter)
  const total = await countClients(ctx.db, ctx.actor.membershipId, filter)
  return {
    total,
    next: found.next,
    rows: found.rows.map(row => ({
      id: row.id,
      number: row.number,
      name: [row.firstName, row.lastName].filter(Boolean).join(' '),
      status: row.status,
      step: row.ladderStep,
      weeksOnStep: weeksOnStep(row.ladderStepSince, ctx.now),
      stalled:
        row.status !== 'closed' && row.status !== 'placed' && isStalled(row.ladderStep, row.ladderStepSince, ctx.now),
      lastContactOn: row.lastContactOn,
      mine: row.mine,
      caseManager: row.caseManager,
    })),
  }
}
