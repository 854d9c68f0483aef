import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import { startBulk } from '~/areas/employers/lists/start-bulk.server'
import { planBulk, runBulk } from '~/areas/employers/lists/steer-bulk.server'
import { addTask } from '~/areas/engagement/add-task.server'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { NewTaskInput } from '~/areas/engagement/task'
import { planVisit } from '~/areas/engagement/visits/plan-visit.server'
import { VisitInput } from '~/areas/engagement/visits/visit'
import { setSectorTarget } from '~/areas/network/targets/save-target.server'
import { SectorTargetInput } from '~/areas/network/targets/sector-target'
import type { Result } from '~/platform/result'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let employerId: string

beforeAll(async () => {
  vi.stubEnv('SECRET_KEY', 'a'.repeat(64))
  db = await testDatabase()
  world = await crm(db)
  const input = NewEmployerInput.parse({ name: 'Bakkerij De Halm', ownerId: world.colleague })
  employerId = good(await asManager(ctx => addEmployer(ctx, input))).employerId
})
afterAll(() => db.close())

const asManager = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>, at = now) => as(db, world.manager, work, at)
const ends = (endsOn: string | null) =>
  db.superuser.membership.update({
    where: { id: world.colleague },
    data: { endsOn: endsOn === null ? null : new Date(endsOn) },
  })
const day = '2027-03-29'

/** Everything by which work is given to the colleague, with the field that names him. */
const gifts: Record<string, (ctx: Ctx<MemberActor>) => Promise<Result<unknown>>> = {
  ownerId: ctx => addTask(ctx, NewTaskInput.parse({ title: 'Bellen', dueOn: day, ownerId: world.colleague })),
  'ownerId of a promise': ctx =>
    makePromise(
      ctx,
      employerId,
      PromiseInput.parse({ by: 'us', what: 'Folder', dueOn: day, ownerId: world.colleague }),
    ),
  'ownerId of an employer': ctx =>
    addEmployer(ctx, NewEmployerInput.parse({ name: 'Nieuw bedrijf', ownerId: world.colleague })),
  'ownerId of a target': ctx =>
    setSectorTarget(
      ctx,
      { of: 'reason' },
      SectorTargetInput.parse({
        ...{ sectorCode: 'Q', wanted: 3, countedFrom: 'level.1', dueOn: day, reason: 'Gat', ownerId: world.colleague },
      }),
    ),
  colleagueIds: ctx =>
    planVisit(
      ctx,
      employerId,
      VisitInput.parse({
        ...{ goal: 'kennismaken', on: day, from: '10:00', until: '11:30', place: 'Dorpsstraat 1' },
        colleagueIds: [world.colleague],
      }),
    ),
  backupOwnerId: async ctx => {
    const { id } = good(await startBulk(ctx, { ids: [employerId] }))
    return planBulk(ctx, id, { backupOwnerId: world.colleague })
  },
}

test.each(Object.keys(gifts))('who left gets no work any more: %s', async name => {
  const give = gifts[name]!
  await ends('2026-11-01')
  // By the day of the network: in Amsterdam it is half past midnight on the second by then, and the evening of the first before.
  const refused = await asManager(give, new Date('2026-11-01T23:30:00Z'))
  expect(refused).toMatchObject({
    problems: [{ path: name.split(' ')[0], code: 'no-colleague-now', found: 'Sam School' }],
  })
  expect((await asManager(give, new Date('2026-11-01T22:30:00Z'))).ok).toBe(true)
  await ends(null)
})

test('a bulk change that was planned before somebody left is not done, and nothing changes', async () => {
  const { id } = good(await asManager(ctx => startBulk(ctx, { ids: [employerId] })))
  good(await asManager(ctx => planBulk(ctx, id, { backupOwnerId: world.colleague })))
  await ends('2026-11-01')
  expect(await asManager(ctx => runBulk(ctx, id, 'apply'))).toMatchObject({
    problems: [{ path: 'backupOwnerId', code: 'no-colleague-now', found: 'Sam School' }],
  })
  expect(await db.superuser.employer.findUniqueOrThrow({ where: { id: employerId } })).toMatchObject({
    backupOwnerId: null,
  })
  await ends(null)
  expect(good(await asManager(ctx => runBulk(ctx, id, 'apply')))).toMatchObject({ kind: 'changed', count: 1 })
})

test('an employer of a colleague who left can still be changed, but is not given to him again', async () => {
  await ends('2026-11-01')
  const change = async (more: object) => {
    const { version } = await db.superuser.employer.findUniqueOrThrow({ where: { id: employerId } })
    const input = EmployerInput.parse({
      ...{ name: 'De Halm', relationState: 'existing', noMailing: false, otherSectors: '', version },
      ...more,
    })
    return asManager(ctx => changeEmployer(ctx, employerId, input))
  }
  good(await change({ ownerId: world.colleague, phone: '0612345678' }))
  good(await change({ ownerId: world.manager }))
  expect(await change({ ownerId: world.colleague })).toMatchObject({
    problems: [{ path: 'ownerId', code: 'no-colleague-now', found: 'Sam School' }],
  })
  await ends(null)
})
