import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { auditPage } from '~/areas/network/audit.page.server'
import { auditKind } from '~/areas/network/audit-template/audit-kind'
import { AuditTemplateInput } from '~/areas/network/audit-template/audit-template'
import { sampleThresholds } from '~/areas/network/audit-template/sample-audit'
import { activateAudit, previewAudit } from '~/areas/network/audit-template/shape-audit.server'
import { takeBackVersion } from '~/areas/templates/shape-template.server'
import { templatePage } from '~/areas/templates/template.page.server'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { daysAgo, stamps } from './relation-writes'

let db: TestDatabase
let world: Crm
let stranger: Crm
let lead: string

const input = (more: object = {}) =>
  AuditTemplateInput.parse({
    ...sampleThresholds,
    quietDays: 30,
    weakGap: 1,
    reason: 'korter op de bal',
    version: 1,
    ...more,
  })
const page = () => as(db, lead, ctx => templatePage(ctx, auditKind))
const audit = (who = world.manager) => as(db, who, ctx => auditPage(ctx, new URLSearchParams()))
const codes = (result: { ok: boolean; problems?: { path: string; code: string }[] }) =>
  result.problems?.map(one => `${one.path} ${one.code}`)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  lead = await world.member(world.town, 'network_coordinator', 'Lena Lead')
  const relation = (days: number, strength: number) => ({
    id: randomUUID(),
    networkId: world.networkId,
    name: `Stil ${days}`,
    relationState: 'existing',
    importance: 4,
    strength,
    lastContactOn: daysAgo(days),
    ...stamps,
  })
  await db.superuser.employer.createMany({ data: [relation(10, 4), relation(45, 3), relation(120, 2)] })
}, 180_000)
afterAll(() => db.close())

test('a network adapts the limits of its audit with a preview, sees the version beside the numbers, and goes back', async () => {
  const before = await audit()
  expect(before.limits).toEqual({
    version: 1,
    isOwn: false,
    thresholds: { ...sampleThresholds, version: 1 },
    mayShape: false,
  })
  const shown = good(await as(db, lead, ctx => previewAudit(ctx, input())))
  expect(shown.relations).toBe(before.relations)
  expect(shown.shifts).toContainEqual({
    of: 'quiet',
    before: before.findings.quiet,
    after: before.findings.quiet + 1,
  })
  expect(shown.shifts.find(one => one.of === 'weak')).toMatchObject({ before: 1, after: 2 })
  expect((await page()).version).toBe(1)

  await expect(as(db, world.manager, ctx => activateAudit(ctx, input()))).rejects.toThrow(NotFoundError)
  expect(good(await as(db, lead, ctx => activateAudit(ctx, input())))).toEqual({ version: 2 })
  expect(codes(await as(db, lead, ctx => activateAudit(ctx, input())))).toEqual([' changed-meanwhile'])
  expect(codes(await as(db, lead, ctx => activateAudit(ctx, input({ version: 2 }))))).toEqual([
    'quietDays nothing-changed',
  ])
  const after = await audit()
  expect(after.limits).toMatchObject({ version: 2, isOwn: true, thresholds: { quietDays: 30, weakGap: 1 } })
  expect(after.findings.quiet).toBe(before.findings.quiet + 1)

  expect(good(await as(db, lead, ctx => takeBackVersion(ctx, auditKind, { version: 1, seen: 2 })))).toEqual({
    version: 3,
  })
  expect((await audit()).findings).toEqual(before.findings)
  expect((await page()).versions.map(one => [one.version, one.isCurrent, one.again])).toEqual([
    [3, true, 1],
    [2, false, null],
    [1, false, null],
  ])
  const events = await db.superuser.event.findMany({
    where: { networkId: world.networkId, kind: { startsWith: 'network.audit-' } },
    orderBy: { id: 'asc' },
  })
  expect(events.map(one => one.kind)).toEqual(['network.audit-shaped', 'network.audit-taken-back'])
  expect((await audit(stranger.manager)).limits.version).toBe(1)
})

test.each([
  ['quietDays', 6],
  ['quietDays', 731],
  ['inTouchDays', 29],
  ['doubleApproachDays', 15],
  ['doubleSeenDays', 13],
  ['weakGap', 0],
  ['weakGap', 1.5],
] as const)('a limit outside what can be counted is refused: %s %d', (key, value) => {
  const parsed = AuditTemplateInput.safeParse({ ...sampleThresholds, reason: 'proef', version: 1, [key]: value })
  expect(parsed.error?.issues.map(one => one.path.join('.'))).toEqual([key])
})
