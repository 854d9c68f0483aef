import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { listOrganisations, listStaff } from '~/areas/employers/staff.store.server'
import { dayIn } from '~/areas/engagement/days'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { listActions } from '../plan/actions.store.server'
import { listBatches } from '../plan/batches.store.server'
import { listChoices } from '../plan/choices.store.server'
import { standingOfAction } from '../plan/progress'
import { auditHead } from './audit-head.server'
import { placeOf } from './audits.page.server'
import { readRelationFilter } from './relation-filter'
import { countAudited, findAudited, pageOfAudited } from './relations.store.server'

/** Colleagues of every organisation who can do an action. */
export async function colleagues({ actor, db, now }: Ctx<MemberActor>) {
  const staff = await listStaff(db, new Date(dayIn(now, actor.timeZone)))
  return staff.map(({ id, name, organisation }) => ({ id, name, organisation }))
}

/** The relations of an audit with the strategy of each. */
export async function relationsOfAudit(ctx: Ctx<MemberActor>, auditId: string, search: URLSearchParams) {
  const { head } = await auditHead(ctx, auditId)
  const filter = readRelationFilter(search)
  return {
    ...(await pageOfAudited(ctx.db, ctx.actor.networkId, auditId, filter, placeOf(search))),
    head,
    filter,
    found: await countAudited(ctx.db, auditId, filter),
    /** The newest acts on many relations. */
    batches: await listBatches(ctx.db, auditId),
    organisations: await listOrganisations(ctx.db),
    people: head.may.act ? await colleagues(ctx) : [],
  }
}
export type RelationsOfAudit = Awaited<ReturnType<typeof relationsOfAudit>>

/** The same relations for a file. */
export async function exportAudited(ctx: Ctx<MemberActor>, auditId: string, search: URLSearchParams) {
  const filter = readRelationFilter(search)
  const page = await pageOfAudited(ctx.db, ctx.actor.networkId, auditId, filter, fromTheStart, mostExported)
  return page.rows
}

/** One relation of an audit: how it stood, its strategy with what was chosen before, and its actions. */
export async function relationOfAudit(ctx: Ctx<MemberActor>, auditId: string, relationId: string) {
  const { head } = await auditHead(ctx, auditId)
  const relation = await findAudited(ctx.db, auditId, relationId)
  if (!relation) throw new NotFoundError()
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const actions = await listActions(ctx.db, auditId, relationId)
  return {
    head,
    relation,
    history: await listChoices(ctx.db, auditId, relationId),
    actions: actions.map(one => ({ ...one, standing: standingOfAction(asFacts(one), today) })),
    people: head.may.act ? await colleagues(ctx) : [],
  }
}
export type RelationOfAudit = Awaited<ReturnType<typeof relationOfAudit>>

export const asFacts = ({ state, dueOn }: { state: string; dueOn: Date }) => ({
  state,
  dueOn: dueOn.toISOString().slice(0, 10),
})
