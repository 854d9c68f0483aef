import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { countAims } from '../plan/aims'
import { auditHead, thresholdsOf } from './audit-head.server'
import { readSums } from './audit-sums'
import { placeOf } from './audits.page.server'
import { findAudit, listOthers, type DatedAudit } from './audits.store.server'
import { aimedOf, movedGroups, pageOfChanged, type ChangedFilter } from './changed.store.server'
import { countMovements, gridMoves, isMovement } from './movement'
import { otherThresholds } from './thresholds'

function readFilter(search: URLSearchParams): ChangedFilter {
  const movement = search.get('move')
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    movement: isMovement(movement) ? movement : null,
  }
}

/** The audit that another one is compared with: the chosen one, else the newest before it, for the first one the next. */
async function otherOf(ctx: Ctx<MemberActor>, audit: DatedAudit, search: URLSearchParams) {
  const others = await listOthers(ctx.db, audit.id)
  const isBefore = (one: { heldOn: Date; createdAt: Date }) =>
    one.heldOn < audit.heldOn || (one.heldOn.getTime() === audit.heldOn.getTime() && one.createdAt < audit.createdAt)
  const asked = others.find(one => one.id === search.get('with'))
  const agreedBefore = others.find(one => isBefore(one) && one.status !== 'draft')
  const chosen = asked ?? agreedBefore ?? others.find(isBefore) ?? others.at(-1) ?? null
  return { others, other: chosen && (await findAudit(ctx.db, chosen.id)) }
}

const sideOf = (audit: DatedAudit) => ({
  id: audit.id,
  name: audit.title,
  period: audit.period,
  heldOn: audit.heldOn,
})

/** Two audits in the order of their days. */
function inOrder(one: DatedAudit, other: DatedAudit): [DatedAudit, DatedAudit] {
  const isLater = other.heldOn > one.heldOn || (+other.heldOn === +one.heldOn && other.createdAt > one.createdAt)
  return isLater ? [one, other] : [other, one]
}

/** What changed between two audits: totals, findings, the grid, the relations, and what became of the strategies of the earlier plan. */
export async function changedPage(ctx: Ctx<MemberActor>, auditId: string, search: URLSearchParams) {
  const { head, audit } = await auditHead(ctx, auditId)
  const { others, other } = await otherOf(ctx, audit, search)
  const filter = readFilter(search)
  if (!other || head.relations === 0) return { head, others, filter, changed: null }
  const [before, after] = inOrder(audit, other)
  const pair = { networkId: ctx.actor.networkId, beforeId: before.id, afterId: after.id }
  const groups = await movedGroups(ctx.db, pair)
  return {
    head,
    others,
    filter,
    changed: {
      withId: other.id,
      before: { ...sideOf(before), sums: readSums(before.sums) },
      after: { ...sideOf(after), sums: readSums(after.sums) },
      unlike: otherThresholds(thresholdsOf(before), thresholdsOf(after)),
      movements: countMovements(groups),
      moves: gridMoves(groups),
      /** Of the later audit, by which the cells are coloured. */
      weakGap: thresholdsOf(after).weakGap,
      aims: countAims(aimedOf(groups)),
      page: await pageOfChanged(ctx.db, pair, filter, placeOf(search)),
    },
  }
}
export type ChangedPage = Awaited<ReturnType<typeof changedPage>>

/** The relations that changed, for a file; null when there is nothing to compare with. */
export async function exportChanged(ctx: Ctx<MemberActor>, auditId: string, search: URLSearchParams) {
  const { audit } = await auditHead(ctx, auditId)
  const { other } = await otherOf(ctx, audit, search)
  if (!other) return null
  const [before, after] = inOrder(audit, other)
  const pair = { networkId: ctx.actor.networkId, beforeId: before.id, afterId: after.id }
  const { rows } = await pageOfChanged(ctx.db, pair, readFilter(search), fromTheStart, mostExported)
  return { before: sideOf(before), after: sideOf(after), rows, moves: gridMoves(await movedGroups(ctx.db, pair)) }
}
