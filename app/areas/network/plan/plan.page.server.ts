import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { dayIn } from '~/areas/engagement/days'
import { mostExported } from '~/platform/tabular/export-limit'
import { auditHead } from '../audits/audit-head.server'
import { asFacts, colleagues } from '../audits/relations.page.server'
import { shownTarget } from '../targets/shown-target'
import { listDueBetween } from '../targets/targets.store.server'
import { countActionsOf, listActions } from './actions.store.server'
import { listAgreements } from './agreements.store.server'
import { standingAgreements } from './agreeable'
import { countAims } from './aims'
import { aimsToday } from './aims.store.server'
import { listLines } from './budget.store.server'
import { countChosen } from './choices.store.server'
import { standingOfAction, sumBudget, sumByPayer } from './progress'

/** The joint plan of an audit: goal, strategies and how far they are, actions, budget, and who agreed. */
export async function planPage(ctx: Ctx<MemberActor>, auditId: string) {
  const { head, audit } = await auditHead(ctx, auditId)
  const { db, actor } = ctx
  const today = dayIn(ctx.now, actor.timeZone)
  const lines = await listLines(db, auditId)
  const chosen = await countChosen(db, auditId)
  const actions = await listActions(db, auditId)
  const agreements = await listAgreements(db, auditId)
  const targets = await listDueBetween(db, actor.networkId, audit.startsOn, audit.endsOn)
  return {
    head,
    today,
    goal: audit.goal,
    startsOn: audit.startsOn,
    endsOn: audit.endsOn,
    aims: countAims(await aimsToday(db, actor.networkId, auditId)),
    /** Relations whose strategy is not the proposed one. */
    other: chosen.reduce((sum, row) => sum + row.other, 0),
    counts: await countActionsOf(db, auditId, today),
    actions: actions.map(one => ({ ...one, standing: standingOfAction(asFacts(one), today) })),
    targets: targets.map(one => shownTarget(one, today)),
    lines,
    budget: sumBudget(lines),
    payers: sumByPayer(lines),
    agreements: standingAgreements(agreements, audit.revision),
    organisations: head.may.plan ? await listOrganisations(db) : [],
    people: head.may.act ? await colleagues(ctx) : [],
  }
}
export type PlanPage = Awaited<ReturnType<typeof planPage>>

/** Title, goal and days of a plan as a form knows them. */
export async function planHeadPage(ctx: Ctx<MemberActor>, auditId: string) {
  const { head, audit } = await auditHead(ctx, auditId)
  return {
    head,
    facts: {
      id: audit.id,
      title: audit.title,
      goal: audit.goal,
      startsOn: audit.startsOn.toISOString().slice(0, 10),
      endsOn: audit.endsOn.toISOString().slice(0, 10),
      version: audit.version,
    },
  }
}

/** Every action of a plan for a file. */
export async function exportActions(ctx: Ctx<MemberActor>, auditId: string) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const actions = await listActions(ctx.db, auditId, null, mostExported)
  return actions.map(one => ({ ...one, standing: standingOfAction(asFacts(one), today) }))
}
