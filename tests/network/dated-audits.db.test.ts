import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { relationStates } from '~/areas/employers/employer'
import { auditPage } from '~/areas/network/audit.page.server'
import { auditHead } from '~/areas/network/audits/audit-head.server'
import { CloseInput } from '~/areas/network/audits/audit-inputs'
import { auditPart } from '~/areas/network/audits/audit-tables.page.server'
import { readSums } from '~/areas/network/audits/audit-sums'
import { auditsPage, exportAudits } from '~/areas/network/audits/audits.page.server'
import { changedPage } from '~/areas/network/audits/changed.page.server'
import { movedGroups, pageOfChanged } from '~/areas/network/audits/changed.store.server'
import {
  closeAudit,
  discardAudit,
  restoreAudit,
  retryAudit,
  stopAudit,
} from '~/areas/network/audits/close-audit.server'
import { datedAuditPage } from '~/areas/network/audits/dated-audit.page.server'
import { countMovements, movementOf, movements } from '~/areas/network/audits/movement'
import { relationOfAudit, relationsOfAudit } from '~/areas/network/audits/relations.page.server'
import { auditReport } from '~/areas/network/audits/report-pdf.server'
import { takeAudit } from '~/areas/network/audits/take-audit.server'
import { findingKeys } from '~/areas/network/findings'
import { addPlanAction, addRelationActions } from '~/areas/network/plan/add-plan-actions.server'
import { agreePlan, withdrawAgreement } from '~/areas/network/plan/agree-plan.server'
import { addLine, addSpending, dropLine, dropSpending } from '~/areas/network/plan/change-budget.server'
import { changePlan } from '~/areas/network/plan/change-plan.server'
import { chooseStrategy, returnChoices } from '~/areas/network/plan/choose-strategy.server'
import { planPage } from '~/areas/network/plan/plan.page.server'
import { ChooseInput, LineInput } from '~/areas/network/plan/plan-inputs'
import { fromTheStart } from '~/platform/keyset.server'
import { as, asWorkerFor, crm, good, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
const ids: Record<string, string> = {}

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const none = new URLSearchParams()

async function employer(who: Crm, name: string, more: object = {}) {
  const id = randomUUID()
  const createdAt = new Date('2026-01-01')
  const stamps = { createdAt, updatedAt: createdAt }
  await db.superuser.employer.create({
    data: { id, networkId: who.networkId, name, relationState: 'existing', ...stamps, ...more },
  })
  return (ids[name] = id)
}
const change = (name: string, data: object) => db.superuser.employer.update({ where: { id: ids[name] }, data })

const close = async (more: object = {}, who = world.manager, at = now) =>
  good(
    await as(
      db,
      who,
      ctx => closeAudit(ctx, CloseInput.parse({ title: 'Audit', period: '2026-Q4', goal: 'meer plekken', ...more })),
      at,
    ),
  ).auditId
const head = async (id: string) => (await as(db, world.manager, ctx => auditHead(ctx, id))).head
const yes = async (id: string, who: string) => {
  const { revision } = await head(id)
  return as(db, who, ctx => agreePlan(ctx, id, revision))
}
const settle = async (id: string) => {
  good(await yes(id, world.manager))
  return good(await yes(id, world.colleague))
}
const relations = async (id: string, text = '') =>
  (await as(db, world.manager, ctx => relationsOfAudit(ctx, id, new URLSearchParams(text)))).rows
const relation = async (id: string, name: string) => (await relations(id)).find(row => row.name === name)!
const choose = (id: string, names: string[], input: object, who = world.manager) =>
  Promise.all(names.map(name => relation(id, name))).then(found =>
    as(db, who, ctx =>
      chooseStrategy(
        ctx,
        id,
        found.map(row => row.id),
        ChooseInput.parse(input),
      ),
    ),
  )
const codes = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.map(one => one.code)
const events = (kind: string, auditId: string) =>
  db.superuser.event.count({ where: { networkId: world.networkId, kind: `network.${kind}`, subjectId: auditId } })

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  await employer(stranger, 'Vreemd')
  const { manager, colleague } = world
  await employer(world, 'Nieuw', { relationState: 'new', importance: 4 })
  await employer(world, 'Warm', { ownerId: manager, strength: 4, importance: 5, lastContactOn: later(-3) })
  await employer(world, 'Stil', { ownerId: colleague, strength: 1, importance: 5, lastContactOn: later(-200) })
  await employer(world, 'Slapend', { relationState: 'dormant', importance: 2, strength: 1 })
  await employer(world, 'Weg', { archivedAt: now })
})
afterAll(() => db.close())

test('an audit keeps what the audit of today says, and stays so when the relations change', async () => {
  const today = await as(db, world.manager, ctx => auditPage(ctx, none))
  const id = await close()
  const page = await as(db, world.manager, ctx => datedAuditPage(ctx, id))
  expect(page.sums.relations).toBe(4)
  expect(page.sums.findings).toEqual(today.findings)
  expect(page.sums.grid).toEqual(today.grid)
  expect(page.sums.proposed).toEqual(today.strategies)
  expect(page.sums.organisations.map(one => [one.name, one.owned])).toEqual([
    ['Gemeente Proef', 1],
    ['Volwassenenonderwijs', 1],
  ])
  expect(page.thresholds).toMatchObject({ quietDays: 90, inTouchDays: 365, doubleApproachDays: 14, weakGap: 2 })
  expect(page.head).toMatchObject({ status: 'draft', period: '2026-Q4', relations: 4 })
  await change('Stil', { strength: 5 })
  expect(await relation(id, 'Stil')).toMatchObject({ strength: 1, importance: 5, proposed: 'strengthen' })
  await change('Stil', { strength: 1 })
  expect(await events('audit-taken', id)).toBe(1)
})

test('each number leads to as many relations as it says, and filters narrow them', async () => {
  const id = await close()
  const { sums } = await as(db, world.manager, ctx => datedAuditPage(ctx, id))
  for (const key of findingKeys) expect(await relations(id, `finding=${key}`), key).toHaveLength(sums.findings[key])
  const names = async (text: string) => (await relations(id, text)).map(row => row.name)
  expect(await names('q=WARM')).toEqual(['Warm'])
  expect(await names('strategy=initiate')).toEqual(['Nieuw'])
  expect(await names('strength=1&importance=5')).toEqual(['Stil'])
  expect(await names(`organisation=${world.school}`)).toEqual(['Stil'])
  expect(await names('other=yes')).toEqual([])
})

test('a large audit is taken in the background; it tells how far it is, and what was stopped leaves nothing', async () => {
  const id = await close()
  const su = db.superuser
  await su.auditedRelation.deleteMany({ where: { auditId: id } })
  await su.networkAudit.update({ where: { id }, data: { status: 'taking', sums: {}, jobKey: 'take' } })
  const inBackground = (onProgress: (done: number, total: number) => Promise<void>, atATime?: number) =>
    asWorkerFor(db, world.networkId, world.manager, ctx => takeAudit(ctx, id, { onProgress, atATime }))
  for (const [stopAt, atATime] of [
    [2, 10_000],
    [2, 1],
    [4, 1],
    [7, 1],
  ] as const) {
    const stop = inBackground(async done => {
      if (done === stopAt) throw new Error('cancelled')
    }, atATime)
    await expect(stop).rejects.toThrow('cancelled')
    expect(await su.auditedRelation.count({ where: { auditId: id } })).toBe(0)
  }
  good(await as(db, world.manager, ctx => stopAudit(ctx, id)))
  expect((await head(id)).status).toBe('stopped')
  expect(codes(await inBackground(async () => undefined))).toEqual(['audit-was-stopped'])
  expect(codes(await choose(id, [], { strategy: 'maintain' }))).toEqual(['audit-was-stopped'])
  await su.networkAudit.update({ where: { id }, data: { status: 'taking' } })
  const told: number[] = []
  good(
    await inBackground(async (done, total) => {
      told.push(done / total)
    }),
  )
  expect(told).toEqual([1 / 3, 2 / 3, 1])
  expect(await head(id)).toMatchObject({ status: 'draft', relations: 4 })
})

test('written in parts, an audit is the same as written at once', async () => {
  const kept = async (atATime: number) => {
    const id = await close()
    await db.superuser.auditedRelation.deleteMany({ where: { auditId: id } })
    await db.superuser.networkAudit.update({ where: { id }, data: { status: 'taking', sums: {}, jobKey: 'take' } })
    const told: string[] = []
    const onProgress = async (done: number, total: number) => void told.push(`${done}/${total}`)
    good(await asWorkerFor(db, world.networkId, world.manager, ctx => takeAudit(ctx, id, { atATime, onProgress })))
    const { sums } = await db.superuser.networkAudit.findUniqueOrThrow({ where: { id }, select: { sums: true } })
    return { told, sums, relations: (await relations(id)).map(({ id: _, ...row }) => row) }
  }
  const whole = await kept(10_000)
  for (const [atATime, parts] of [
    [1, 5],
    [2, 3],
    [3, 2],
  ] as const) {
    const { told, ...written } = await kept(atATime)
    expect(written).toEqual({ sums: whole.sums, relations: whole.relations })
    expect(told).toEqual(Array.from({ length: parts + 2 }, (_, at) => `${at + 1}/${parts + 2}`))
  }
})

test('a stopped audit is taken again, with the network as it is then', async () => {
  const id = await close()
  await db.superuser.auditedRelation.deleteMany({ where: { auditId: id } })
  await db.superuser.networkAudit.update({ where: { id }, data: { status: 'stopped', sums: {} } })
  good(await as(db, world.manager, ctx => retryAudit(ctx, id), later(1)))
  expect((await head(id)).heldOn.toISOString().slice(0, 10)).toBe('2026-11-03')
  expect(await relations(id)).toHaveLength(4)
})

test('another strategy than the proposed one has a reason, which stays; one act is taken back as one', async () => {
  const id = await close()
  expect(codes(await choose(id, ['Warm', 'Stil'], { strategy: 'maintain' }))).toEqual(['choice-without-reason'])
  const made = good(await choose(id, ['Warm', 'Stil'], { strategy: 'maintain', reason: 'eerst rust' }))
  expect(made).toMatchObject({ changed: 2, same: 0 })
  expect(await relations(id, 'other=yes')).toHaveLength(2)
  good(await choose(id, ['Stil'], { strategy: 'release', reason: 'sluit in juni', seen: 'maintain' }))
  expect(codes(await choose(id, ['Stil'], { strategy: 'revive', reason: 'x', seen: 'maintain' }))).toEqual([
    'changed-meanwhile',
  ])
  const back = () => as(db, world.colleague, ctx => returnChoices(ctx, id, made.batchId))
  expect(good(await back())).toEqual({ returned: 1, kept: 1 })
  expect(good(await back())).toEqual({ returned: 0, kept: 1 })
  expect(await relation(id, 'Warm')).toMatchObject({ strategy: 'strengthen', reason: null })
  expect(await relation(id, 'Stil')).toMatchObject({ strategy: 'release', reason: 'sluit in juni' })
  const { history } = await as(db, world.manager, async ctx =>
    relationOfAudit(ctx, id, (await relationsOfAudit(ctx, id, new URLSearchParams('q=stil'))).rows[0]!.id),
  )
  expect(history.map(one => [one.former, one.strategy, one.undoneAt])).toEqual([
    ['maintain', 'release', null],
    ['strengthen', 'maintain', null],
  ])
  expect(await events('audit-strategies-chosen', id)).toBe(2)
})

test('actions are ordinary tasks of the owner or who is named; the plan counts done, open and late', async () => {
  const id = await close()
  const act = async (names: string[], input: object) => {
    const found = await Promise.all(names.map(name => relation(id, name)))
    const chosen = found.map(row => row.id)
    return as(db, world.manager, ctx =>
      addRelationActions(ctx, id, chosen, { title: 'bezoeken', dueOn: '2026-11-20', ...input }),
    )
  }
  expect(good(await act(['Stil', 'Nieuw'], {}))).toEqual({ made: 2, there: 0, gone: 0 })
  expect(good(await act(['Stil'], {}))).toEqual({ made: 0, there: 1, gone: 0 })
  await change('Nieuw', { archivedAt: now })
  expect(good(await act(['Nieuw'], { title: 'bellen' }))).toEqual({ made: 0, there: 0, gone: 1 })
  await change('Nieuw', { archivedAt: null })
  const whole = { title: 'bijeenkomst houden', dueOn: '2026-11-10', ownerId: world.casemanager }
  good(await as(db, world.manager, ctx => addPlanAction(ctx, id, whole)))
  const tasks = await db.superuser.task.findMany({
    where: { planActions: { some: { auditId: id } } },
    select: { id: true, ownerId: true, employerId: true },
  })
  expect(tasks.find(one => one.employerId === ids['Stil'])?.ownerId).toBe(world.colleague)
  expect(tasks.find(one => one.employerId === ids['Nieuw'])?.ownerId).toBe(world.manager)
  expect(tasks.find(one => one.employerId === null)?.ownerId).toBe(world.casemanager)
  const done = tasks.find(one => one.employerId === ids['Stil'])!.id
  await db.superuser.task.update({ where: { id: done }, data: { state: 'done', doneAt: now } })
  const plan = await as(db, world.manager, ctx => planPage(ctx, id), later(10))
  expect(plan.counts).toEqual({ done: 1, open: 1, late: 1, cancelled: 0 })
  expect((await relation(id, 'Stil')).actionsDone).toBe(1)
})

test('the budget adds up; money is spent when the plan is agreed, and more than planned is shown', async () => {
  const id = await close()
  const line = (input: object) => as(db, world.manager, ctx => addLine(ctx, id, LineInput.parse(input)))
  good(await line({ what: 'bijeenkomst', amount: '1.250,50', organisationId: world.town }))
  good(await line({ what: 'drukwerk', amount: '99,50', payer: 'Sectorfonds' }))
  expect(codes(await line({ what: 'x', amount: '5', organisationId: randomUUID() }))).toEqual(['not-found'])
  const plan = () => as(db, world.manager, ctx => planPage(ctx, id))
  expect((await plan()).payers).toEqual([
    { payer: 'Gemeente Proef', plannedCents: 125_050, spentCents: 0 },
    { payer: 'Sectorfonds', plannedCents: 9_950, spentCents: 0 },
  ])
  const [first, second] = (await plan()).lines
  const spend = (amount: number) => ({ lineId: first!.id, amount, spentOn: '2026-11-20' })
  expect(codes(await as(db, world.manager, ctx => addSpending(ctx, id, spend(100))))).toEqual(['audit-is-draft'])
  expect(good(await as(db, world.manager, ctx => dropLine(ctx, id, second!.id))).what).toBe('drukwerk')
  await settle(id)
  expect(codes(await line({ what: 'x', amount: '5', payer: 'y' }))).toEqual(['audit-was-agreed'])
  expect(codes(await as(db, world.manager, ctx => dropLine(ctx, id, first!.id)))).toEqual(['audit-was-agreed'])
  good(await as(db, world.manager, ctx => addSpending(ctx, id, spend(130_000))))
  expect((await plan()).budget).toEqual({ plannedCents: 125_050, spentCents: 130_000, leftCents: -4_950 })
  const [spent] = (await plan()).lines[0]!.spendings
  good(await as(db, world.colleague, ctx => dropSpending(ctx, id, spent!.id)))
  expect((await plan()).budget.spentCents).toBe(0)
})

test('two organisations agree on the plan as it is; what changes after a yes asks for that yes again', async () => {
  const id = await close({ goal: undefined })
  expect(codes(await yes(id, world.manager))).toEqual(['plan-without-goal'])
  const plan = { title: 'Audit', goal: 'meer plekken', startsOn: '2026-11-02', endsOn: '2027-03-31' }
  const versionOf = async () => (await as(db, world.manager, ctx => auditHead(ctx, id))).audit.version
  good(await as(db, world.manager, async ctx => changePlan(ctx, id, { ...plan, version: await versionOf() })))
  expect(codes(await as(db, world.manager, ctx => changePlan(ctx, id, { ...plan, version: 1 })))).toEqual([
    'changed-meanwhile',
  ])
  await expect(yes(id, world.casemanager)).rejects.toThrow(NotFoundError)
  const seen = (await head(id)).revision
  expect(good(await yes(id, world.manager))).toMatchObject({ isSettled: false })
  good(await choose(id, ['Stil'], { strategy: 'release', reason: 'sluit' }))
  expect(codes(await as(db, world.colleague, ctx => agreePlan(ctx, id, seen)))).toEqual(['plan-changed'])
  expect(good(await yes(id, world.colleague))).toMatchObject({ isSettled: false })
  const page = await as(db, world.manager, ctx => datedAuditPage(ctx, id))
  expect([page.agreements.length, page.before.length, page.mine]).toEqual([1, 1, false])
  good(await as(db, world.colleague, ctx => withdrawAgreement(ctx, id)))
  expect(codes(await as(db, world.colleague, ctx => withdrawAgreement(ctx, id)))).toEqual(['yes-not-said'])
  expect(await settle(id)).toMatchObject({ isSettled: true })
  expect((await head(id)).status).toBe('agreed')
})

test('what was agreed is frozen, also for who goes around the page; a newer one supersedes it', async () => {
  const first = await close({ title: 'Eerste' })
  await settle(first)
  expect(codes(await choose(first, ['Stil'], { strategy: 'release', reason: 'x' }))).toEqual(['audit-was-agreed'])
  expect(codes(await as(db, world.manager, ctx => discardAudit(ctx, first)))).toEqual(['audit-was-agreed'])
  const refused = (sql: string) =>
    expect(as(db, world.manager, ctx => ctx.db.$executeRawUnsafe(sql))).rejects.toThrow(/cannot change|was agreed/)
  await refused(`update audited_relation set strategy = proposed, strength = 5 where audit_id = '${first}'`)
  await refused(`update network_audit set goal = 'anders' where id = '${first}'`)
  await refused(`update network_audit set status = 'draft', agreed_at = null where id = '${first}'`)
  await refused(`delete from audit_agreement where audit_id = '${first}'`)
  const second = await close({ title: 'Tweede' })
  expect(await settle(second)).toMatchObject({ superseded: 'Eerste' })
  expect((await head(first)).status).toBe('superseded')
  expect(
    codes(await as(db, world.manager, ctx => addPlanAction(ctx, first, { title: 'x', dueOn: '2026-12-01' }))),
  ).toEqual(['audit-was-superseded'])
})

test('a draft is put away and comes back as it was', async () => {
  const id = await close({ title: 'Proefje' })
  good(await as(db, world.manager, ctx => discardAudit(ctx, id)))
  const titles = async (text: string) =>
    (await as(db, world.manager, ctx => auditsPage(ctx, new URLSearchParams(text)))).rows.map(row => row.title)
  expect(await titles('q=proefje')).toEqual([])
  expect(await titles('q=proefje&status=discarded')).toEqual(['Proefje'])
  good(await as(db, world.manager, ctx => restoreAudit(ctx, id)))
  expect(await titles('q=PROEFJE&period=2026-Q4')).toEqual(['Proefje'])
  const [row] = await as(db, world.manager, ctx => exportAudits(ctx, new URLSearchParams('q=proefje')))
  expect(row).toMatchObject({ relations: 4, actions: 0, plannedCents: 0 })
})

test('two audits say what came, went and moved, and what became of the strategies of the first plan', async () => {
  const before = await close({ title: 'Toen' })
  good(await choose(before, ['Slapend'], { strategy: 'revive', reason: 'nieuwe eigenaar' }))
  await settle(before)
  await change('Nieuw', { relationState: 'existing', strength: 2 })
  await change('Stil', { strength: 3 })
  await change('Warm', { relationState: 'dormant' })
  await employer(world, 'Erbij', { relationState: 'new' })
  const after = await close({ title: 'Nu', period: '2027-Q1' }, world.manager, later(90))
  const look = (id: string, text = '') =>
    as(db, world.manager, ctx => changedPage(ctx, id, new URLSearchParams(text)), later(90))
  const { changed } = await look(after)
  expect(changed?.before.id).toBe(before)
  expect(changed?.movements).toEqual({ came: 1, stronger: 1, same: 1, weaker: 0, went: 1, listed: 1, unlisted: 0 })
  expect(changed?.moves).toEqual([
    { from: { strength: 0, importance: 4 }, to: { strength: 2, importance: 4 }, count: 1 },
    { from: { strength: 1, importance: 5 }, to: { strength: 3, importance: 5 }, count: 1 },
  ])
  expect(changed?.aims.initiate).toMatchObject({ chosen: 1, reached: 1 })
  expect(changed?.aims.strengthen).toMatchObject({ chosen: 2, onTheWay: 1, notYet: 1 })
  expect(changed?.aims.revive).toMatchObject({ chosen: 1, notYet: 1 })
  expect(changed?.page.rows.map(row => row.name)).toEqual(['Erbij', 'Nieuw', 'Stil', 'Warm'])
  expect((await look(after, 'move=went')).changed?.page.rows.map(row => row.name)).toEqual(['Warm'])
  expect((await look(after, 'q=stil')).changed?.page.rows.map(row => row.movement)).toEqual(['stronger'])
  // The other way round, the days decide which is the earlier.
  expect((await look(before, `with=${after}`)).changed?.after.id).toBe(after)
  const part = await as(db, world.manager, ctx =>
    auditPart(ctx, after, new URLSearchParams({ part: 'changed', with: before }), 'nl'),
  )
  expect(part?.rows.map(row => row.slice(0, 2))).toEqual([
    ['Erbij', 'nieuw in beeld'],
    ['Nieuw', 'erbij gekomen'],
    ['Stil', 'sterker geworden'],
    ['Warm', 'weggevallen'],
  ])
})

test('the database says of every pair of standings what the rule says', async () => {
  const [before, after] = [await close({ title: 'A' }), await close({ title: 'B' })]
  const su = db.superuser
  await su.auditedRelation.deleteMany({ where: { auditId: { in: [before, after] } } })
  const scores = [null, 1, 2, 5]
  const sides = [null, ...relationStates.flatMap(state => scores.map(strength => ({ relationState: state, strength })))]
  const pairs = sides.flatMap(one => sides.flatMap(other => (one || other ? [[one, other] as const] : [])))
  const stamps = { createdAt: now, updatedAt: now }
  const employers = pairs.map((_, at) => ({
    id: randomUUID(),
    networkId: stranger.networkId,
    name: `p${at}`,
    relationState: 'new',
    ...stamps,
  }))
  await su.employer.createMany({
    data: employers.map(one => ({ ...one, networkId: world.networkId, archivedAt: now })),
  })
  const facts = { networkId: world.networkId, contacts: 0, priority: 0 }
  const plan = { proposed: 'maintain', strategy: 'maintain' }
  const rows = pairs.flatMap((pair, at) =>
    pair.flatMap((side, index) =>
      side
        ? [
            {
              ...facts,
              ...plan,
              ...side,
              auditId: index === 0 ? before : after,
              employerId: employers[at]!.id,
              name: `p${at}`,
            },
          ]
        : [],
    ),
  )
  await su.auditedRelation.createMany({ data: rows })
  const pair = { networkId: world.networkId, beforeId: before, afterId: after }
  await as(db, world.manager, async ctx => {
    const counts = countMovements(await movedGroups(ctx.db, pair))
    for (const movement of movements) {
      const wanted = pairs.flatMap(([one, other], at) => {
        const full = (side: typeof one) => side && { ...side, importance: null }
        return movementOf(full(one), full(other)) === movement ? [`p${at}`] : []
      })
      const found = await pageOfChanged(ctx.db, pair, { words: null, movement }, fromTheStart, 10_000)
      expect(found.rows.map(row => row.name).sort(), movement).toEqual(wanted.sort())
      expect(counts[movement], movement).toBe(wanted.length)
    }
  })
})

test('each part leaves as a file, and the whole as PDF', async () => {
  const id = await close({ title: 'Op papier' })
  good(await choose(id, ['Stil'], { strategy: 'release', reason: 'sluit in juni' }))
  good(
    await as(db, world.manager, ctx => addLine(ctx, id, LineInput.parse({ what: 'zaal', amount: '50', payer: 'x' }))),
  )
  const part = (name: string) =>
    as(db, world.manager, ctx => auditPart(ctx, id, new URLSearchParams({ part: name }), 'nl'))
  const still = (await part('relations'))?.rows.find(row => row[0] === 'Stil')
  expect(still).toContain('sluit in juni')
  expect(still).toContain('loslaten')
  expect((await part('budget'))?.rows).toEqual([
    ['zaal', 'x', 50, 0],
    ['Samen', null, 50, 0],
  ])
  expect((await part('findings'))?.rows).toHaveLength(findingKeys.length)
  expect((await part('actions'))?.rows).toEqual([])
  expect(await part('unknown')).toBeNull()
  const { title, pdf } = await as(db, world.manager, ctx => auditReport(ctx, id, 'nl'))
  expect([title, pdf.subarray(0, 5).toString()]).toEqual(['Op papier', '%PDF-'])
})

test('an administrator reads an audit and its plan, without the tasks of others, and changes nothing', async () => {
  const admin = await world.member(world.town, 'org_admin', 'Bea Heer')
  const id = await close()
  good(await as(db, world.manager, ctx => addPlanAction(ctx, id, { title: 'bellen', dueOn: '2026-12-01' })))
  const still = await relation(id, 'Stil')
  const input = { title: 'bezoeken', dueOn: '2026-12-01' }
  good(await as(db, world.manager, ctx => addRelationActions(ctx, id, [still.id], input)))
  expect((await as(db, admin, ctx => planPage(ctx, id))).actions).toEqual([])
  expect((await as(db, admin, ctx => relationOfAudit(ctx, id, still.id))).actions).toEqual([])
  const [row] = (await as(db, admin, ctx => auditsPage(ctx, none))).rows.filter(one => one.id === id)
  expect(row?.actions).toBe(0)
  await expect(as(db, admin, ctx => discardAudit(ctx, id))).rejects.toThrow(NotFoundError)
})

test('an audit of another network is not there, and nothing of it can be changed', async () => {
  const id = await close()
  const from = stranger.manager
  for (const work of [
    () => as(db, from, ctx => datedAuditPage(ctx, id)),
    () => as(db, from, ctx => planPage(ctx, id)),
    () => as(db, from, ctx => agreePlan(ctx, id, 1)),
    () => as(db, from, ctx => discardAudit(ctx, id)),
    () => as(db, from, ctx => addLine(ctx, id, LineInput.parse({ what: 'x', amount: '1', payer: 'y' }))),
  ])
    await expect(work()).rejects.toThrow(NotFoundError)
  const own = await close({}, from)
  const foreign = (await relation(id, 'Stil')).id
  await expect(
    as(db, from, ctx => chooseStrategy(ctx, own, [foreign], ChooseInput.parse({ strategy: 'release', reason: 'x' }))),
  ).rejects.toThrow(NotFoundError)
  const { sums } = await db.superuser.networkAudit.findUniqueOrThrow({ where: { id: own } })
  expect(readSums(sums).relations).toBe(1)
})
