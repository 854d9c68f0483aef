import { runAsMember } from '~/access/run.server'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { steerTask } from '~/areas/engagement/steer-task.server'
import { moveAudit } from '~/areas/network/audits/audits.store.server'
import { auditHead } from '~/areas/network/audits/audit-head.server'
import { closeAudit } from '~/areas/network/audits/close-audit.server'
import { quarterOf } from '~/areas/network/audits/quarters'
import { relationsOfAudit } from '~/areas/network/audits/relations.page.server'
import { sumRelations } from '~/areas/network/audits/take.store.server'
import { addPlanAction, addRelationActions } from '~/areas/network/plan/add-plan-actions.server'
import { agreePlan } from '~/areas/network/plan/agree-plan.server'
import { addLine, addSpending } from '~/areas/network/plan/change-budget.server'
import { chooseStrategy } from '~/areas/network/plan/choose-strategy.server'
import { planPage } from '~/areas/network/plan/plan.page.server'
import { startBatch } from '~/areas/network/plan/start-batch.server'
import type { Strategy } from '~/areas/network/strategies'
import { ageAudit } from './age-audit'
import { at, dayText, daysBefore, must } from './history'
import type { DemoPerson } from './plant-network'

interface Choice {
  /** Of which relations, by their proposal. */
  of: Strategy
  count: number
  to: Strategy
  reason: string
}

interface AuditPlan {
  title: string
  daysAgo: number
  goal: string
  choices: readonly Choice[]
  /** Actions for relations: what, for which strategy, how many, how many days after the audit. */
  actions: readonly { title: string; of: Strategy; count: number; after: number }[]
  whole: readonly { title: string; after: number }[]
  lines: readonly { what: string; euros: string; payer?: string }[]
  agreeing: readonly string[]
}

const before: AuditPlan = {
  title: 'Netwerkaudit van een jaar geleden',
  daysAgo: 365,
  goal: 'Dertig werkgevers erbij die een leerwerkplek bieden, en niemand die aan één collega hangt.',
  choices: [
    { of: 'release', count: 3, to: 'maintain', reason: 'Weinig gewicht, maar de directeur zit in het sectorbestuur.' },
    { of: 'strengthen', count: 2, to: 'maintain', reason: 'Vraagt dit jaar om rust na een verhuizing.' },
  ],
  actions: [
    { title: 'Kennismaken bij de werkgever', of: 'initiate', count: 6, after: 60 },
    { title: 'Tweede collega voorstellen', of: 'strengthen', count: 8, after: 150 },
    { title: 'Bellen: hoe staat het ervoor?', of: 'revive', count: 4, after: 200 },
  ],
  whole: [
    { title: 'Netwerkontbijt met werkgevers houden', after: 120 },
    { title: 'Werkgeversbrief in het voorjaar', after: 170 },
  ],
  lines: [
    { what: 'Netwerkontbijt: zaal en eten', euros: '1.850' },
    { what: 'Werkgeversbrief: opmaak en druk', euros: '640' },
    { what: 'Scholing werkbegeleiders', euros: '3.200', payer: 'Sectorfonds Zorg' },
  ],
  agreeing: ['accountmanager', 'accountmanager2', 'accountmanager3'],
}

const now: AuditPlan = {
  title: 'Netwerkaudit van dit kwartaal',
  daysAgo: 6,
  goal: 'Relaties met gewicht 4 en 5 zijn aan het eind van het plan minstens even sterk als hun gewicht.',
  choices: [
    { of: 'strengthen', count: 3, to: 'maintain', reason: 'Reorganiseert tot de zomer; wij blijven in beeld.' },
    { of: 'revive', count: 2, to: 'release', reason: 'Nieuwe eigenaar wil geen leerwerkplekken.' },
  ],
  actions: [
    { title: 'Tweede contactpersoon zoeken', of: 'strengthen', count: 7, after: 40 },
    { title: 'Kennismaken bij de werkgever', of: 'initiate', count: 5, after: 60 },
  ],
  whole: [{ title: 'Zorgwerkgevers bij elkaar brengen', after: 75 }],
  lines: [
    { what: 'Bijeenkomst zorgwerkgevers', euros: '1.400' },
    { what: 'Film met drie werkgevers', euros: '2.750', payer: 'Sectorfonds Zorg' },
  ],
  agreeing: ['accountmanager2'],
}

/** An agreed audit of a year ago with a plan that went on, and one of this quarter whose plan waits for a second organisation. */
export async function plantAudits(people: readonly DemoPerson[], today: Date): Promise<void> {
  const who = (login: string) => people.find(person => person.login === login)
  const lead = who('netwerk')
  if (!lead) return
  const as = <T>(person: DemoPerson, moment: Date, work: (ctx: Ctx<MemberActor>) => Promise<T>) =>
    runAsMember(person.membershipId, ctx => work(at(ctx, moment)), { timeout: 120_000 })
  for (const plan of [before, now]) {
    const then = daysBefore(today, plan.daysAgo)
    const auditId = await as(lead, then, async ctx => {
      const input = { title: plan.title, period: quarterOf(dayText(then)), goal: plan.goal }
      const taken = must(await closeAudit(ctx, input))
      if (plan === before) {
        await ageAudit(ctx.db, taken.auditId, then)
        const aged = { sums: await sumRelations(ctx.db, taken.auditId) }
        await moveAudit(ctx.db, { id: taken.auditId, status: 'draft' }, 'draft', aged, then)
      }
      await plantPlan(ctx, taken.auditId, plan, then)
      if (plan === now) await confirmAll(ctx, taken.auditId)
      return taken.auditId
    })
    const agreed = new Date(then.getTime() + 2 * 86_400_000)
    for (const login of plan.agreeing.slice(0, 2)) {
      const person = who(login)
      if (!person) continue
      await as(person, agreed, async ctx => {
        const { head } = await auditHead(ctx, auditId)
        must(await agreePlan(ctx, auditId, head.revision))
      })
    }
    if (plan === before) await as(lead, today, ctx => plantProgress(ctx, auditId, then))
  }
}

/** The proposals to initiate are confirmed with one reason, as one act. */
async function confirmAll(ctx: Ctx<MemberActor>, auditId: string): Promise<void> {
  const search = new URLSearchParams({ strategy: 'initiate' })
  const { found } = await relationsOfAudit(ctx, auditId, search)
  const input = { strategy: 'initiate', reason: 'Bevestigd in het overleg van de kerngroep.' } as const
  if (found > 0) must(await startBatch(ctx, auditId, { search, seen: found }, { kind: 'strategy', input }))
}

const after = (then: Date, days: number) => new Date(then.getTime() + days * 86_400_000)

async function plantPlan(ctx: Ctx<MemberActor>, auditId: string, plan: AuditPlan, then: Date): Promise<void> {
  const those = async (strategy: Strategy, count: number) => {
    const { rows } = await relationsOfAudit(ctx, auditId, new URLSearchParams({ strategy }))
    return rows.slice(0, count).map(row => row.id)
  }
  for (const { of, count, to, reason } of plan.choices)
    must(await chooseStrategy(ctx, auditId, await those(of, count), { strategy: to, reason }))
  for (const { title, of, count, after: days } of plan.actions) {
    const input = { title, dueOn: dayText(after(then, days)) }
    must(await addRelationActions(ctx, auditId, await those(of, count), input))
  }
  for (const { title, after: days } of plan.whole)
    must(await addPlanAction(ctx, auditId, { title, dueOn: dayText(after(then, days)) }))
  for (const { what, euros, payer } of plan.lines) {
    const paid = payer ? { payer } : { organisationId: ctx.actor.organisationId }
    must(await addLine(ctx, auditId, { what, amount: Number(euros.replace('.', '')) * 100, ...paid }))
  }
}

/** What became of the plan in a year: most actions done, some late, part of the money spent. */
async function plantProgress(ctx: Ctx<MemberActor>, auditId: string, then: Date): Promise<void> {
  const { actions, lines } = await planPage(ctx, auditId)
  for (const [index, action] of actions.entries()) {
    if (index % 5 === 4) continue
    const done = new Date(Math.min(action.dueOn.getTime() - 5 * 86_400_000 + 36_000_000, ctx.now.getTime()))
    must(await steerTask(at(ctx, done), action.id, 'finish'))
  }
  for (const [index, line] of lines.entries()) {
    const spentOn = dayText(after(then, 100 + index * 40))
    const amount = index === 0 ? line.plannedCents + 12_450 : Math.round(line.plannedCents * 0.8)
    must(await addSpending(ctx, auditId, { lineId: line.id, amount, spentOn, note: 'factuur' }))
  }
}
