import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditPage } from '~/access/audit/audit.page.server'
import { verifyChain } from '~/access/audit/verify-chain.server'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { childEnvironment } from '~/platform/env.server'
import { projectFolder } from '../../commands/project-folder'
import { newId } from '~/platform/new-id.server'
import { openAccessWorld, type AccessWorld } from './setup/access-world'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
})
afterAll(() => access.close())

const pageOf = (key: 'platformAdmin' | 'privacyOfficer') =>
  runAsMember(access.world.a.people[key].membershipId, ctx => auditPage(ctx))

const check = () => runAsSystem(access.world.a.networkId, 'test', verifyChain)

/** `npm run audit:verify` as a person runs it. */
function runCommand(): Promise<{ code: number; output: string }> {
  const environment = childEnvironment({
    DATABASE_URL: access.db.appUrl,
    DATABASE_WORKER_URL: access.db.workerUrl,
    DATABASE_OWNER_URL: access.db.ownerUrl,
  })
  return new Promise(resolve => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'commands/audit-verify.ts'],
      { cwd: projectFolder, env: environment },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr }),
    )
  })
}

test('a check of a whole chain is kept and shown', async () => {
  expect((await pageOf('platformAdmin')).check).toBeNull()
  await check()
  expect((await pageOf('platformAdmin')).check).toMatchObject({ links: 1, faults: [] })
  expect((await pageOf('privacyOfficer')).check).toMatchObject({ links: 1, faults: [] })
})

test('the log of reads is for the privacy officer, without a client’s name', async () => {
  const { people, clients } = access.world.a
  await runAsMember(people.casemanager.membershipId, async ctx => {
    await ctx.db.accessRead.createMany({
      data: [
        {
          id: newId(),
          networkId: ctx.actor.networkId,
          clientId: clients.assigned.clientId,
          membershipId: ctx.actor.membershipId,
          organisationId: ctx.actor.organisationId,
          fieldGroup: 'special',
          purpose: 'guidance',
          at: ctx.now,
        },
      ],
    })
  })
  expect((await pageOf('platformAdmin')).reads).toBeNull()
  const { reads } = await pageOf('privacyOfficer')
  expect(reads).toMatchObject([{ who: people.casemanager.name, group: 'special' }])
  expect(access.world.canaries.all.filter(canary => JSON.stringify(reads).includes(canary.token))).toEqual([])
})

test('the command ends with 0 as long as every chain holds', async () => {
  expect(await runCommand()).toMatchObject({ code: 0, output: expect.stringContaining('anet: 1 links, all whole') })
}, 60_000)

test('an added event is found: by the page, and by the command, which ends with 1', async () => {
  const [event] = await access.db.superuser.event.findMany({
    where: { networkId: access.world.a.networkId },
    orderBy: { ordinal: 'desc' },
    take: 1,
  })
  if (!event) throw new Error('no event was planted')
  await access.db.superuser.$executeRaw`
    insert into event (id, network_id, link_id, ordinal, at, kind, subject_type, subject_id, data_class, digest)
    values (uuidv7(), ${event.networkId}::uuid, ${event.linkId}::uuid, ${event.ordinal + 1}, now(), 'x.y', 'x', uuidv7(), 'system', 'x')`
  await check()
  const { check: found } = await pageOf('privacyOfficer')
  expect(found?.faults.map(one => one.fault)).toContain('events were added or removed')
  const { code, output } = await runCommand()
  expect(code).toBe(1)
  expect(output).toContain('link 1: events were added or removed')
  expect(output).toContain('bnet: 1 links, all whole')
}, 60_000)
