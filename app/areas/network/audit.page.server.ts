import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { readAuditFilter, readLeaving, type Leaving } from './audit-filter'
import { auditScope } from './audit-scope.server'
import { limitsFor } from './audit-template/audit-limits.server'
import type { AuditScope } from './audit-sql.store.server'
import { auditSums, pageOfRelations } from './audit.store.server'
import type { RelationList } from './findings'
import { gridRows } from './relation-grid'
import { whatIf } from './without'
import { pageWithout, peopleToChoose, touchedWithout } from './without.store.server'

const placeOf = (search: URLSearchParams) => ({
  after: search.get('after'),
  before: search.get('after') ? null : search.get('before'),
})

/** Who can be thought away or filtered by: colleagues, and the organisations they belong to. */
async function choices({ actor, db }: Ctx<MemberActor>, today: string) {
  const people = await peopleToChoose(db, actor.networkId, today)
  const organisations = new Map(people.map(one => [one.organisation.id, one.organisation.name]))
  return {
    people: people.map(one => ({ id: one.id, name: one.displayName, organisation: one.organisation.name })),
    organisations: [...organisations].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
  }
}

const mayOf = (actor: MemberActor) => ({
  export: can(actor, 'employers.export', { sameNetwork: true }),
  plan: can(actor, 'tasks.write', { sameNetwork: true }),
})

/** The network as it stands today: totals, grid, findings, and on whom it leans. */
export async function auditPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = await auditScope(ctx)
  const filter = readAuditFilter(search)
  const { grid, ...sums } = await auditSums(ctx.db, scope, filter)
  return {
    today: scope.today,
    filter,
    ...sums,
    grid: gridRows(grid, scope.thresholds.weakGap),
    choices: await choices(ctx, scope.today),
    limits: limitsFor(ctx.actor, scope.thresholds),
    may: mayOf(ctx.actor),
  }
}
export type AuditPage = Awaited<ReturnType<typeof auditPage>>

/** The relations of one finding, or all. */
export async function relationsPage(ctx: Ctx<MemberActor>, list: RelationList, search: URLSearchParams) {
  const scope = await auditScope(ctx)
  const filter = readAuditFilter(search)
  return {
    ...(await pageOfRelations(ctx.db, scope, { filter, list, place: placeOf(search) })),
    list,
    filter,
    today: scope.today,
    choices: await choices(ctx, scope.today),
    limits: limitsFor(ctx.actor, scope.thresholds),
    may: mayOf(ctx.actor),
  }
}

export type RelationsPage = Awaited<ReturnType<typeof relationsPage>>

/** The network without a colleague or an organisation; nobody is chosen yet when `what` is null. */
export async function withoutPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = await auditScope(ctx)
  const filter = readAuditFilter(search)
  const named = await choices(ctx, scope.today)
  const leaving = readLeaving(search)
  const who = leaving && nameOf(leaving, named)
  const chosen = leaving && who ? await thoughtAway(ctx, scope, search, leaving) : null
  const limits = limitsFor(ctx.actor, scope.thresholds)
  return { filter, today: scope.today, choices: named, who, leaving, limits, may: mayOf(ctx.actor), chosen }
}

async function thoughtAway(ctx: Ctx<MemberActor>, scope: AuditScope, search: URLSearchParams, leaving: Leaving) {
  const filter = readAuditFilter(search)
  const { groups, ownerless } = await touchedWithout(ctx.db, scope, filter, leaving)
  const page = await pageWithout(ctx.db, scope, { filter, leaving, place: placeOf(search) })
  return { what: whatIf(groups), relations: groups.reduce((sum, one) => sum + one.count, 0), ownerless, page }
}

function nameOf(leaving: Leaving, { people, organisations }: Awaited<ReturnType<typeof choices>>): string | null {
  const from = leaving.membershipId ? people : organisations
  return from.find(one => one.id === (leaving.membershipId ?? leaving.organisationId))?.name ?? null
}

/** The relations of a list for a file. */
export async function exportRelations(ctx: Ctx<MemberActor>, list: RelationList, search: URLSearchParams) {
  const scope = await auditScope(ctx)
  const ask = { filter: readAuditFilter(search), list, place: fromTheStart }
  return (await pageOfRelations(ctx.db, scope, ask, mostExported)).rows
}

/** What is lost without somebody, for a file; empty when nobody is chosen. */
export async function exportWithout(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const scope = await auditScope(ctx)
  const leaving = readLeaving(search)
  if (!leaving) return []
  const ask = { filter: readAuditFilter(search), leaving, place: fromTheStart }
  return (await pageWithout(ctx.db, scope, ask, mostExported)).rows
}
