import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { fixedClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import type { OutgoingMail } from '~/platform/mail/smtp.server'
import { newId } from '~/platform/new-id.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { plantTemplates } from '../../prisma/seed/plant-templates'
import { jobCatalogue } from '../../workers/catalogue'
import { createJobRunner } from '../../workers/parts/job-runner'
import { plantWorld, type WorldNetwork } from '../factories/world'
import type { PersonKey } from '../factories/people'
import { testDatabase, type TestDatabase } from '../setup/db'

export interface ThreadWorld {
  db: TestDatabase
  net: WorldNetwork
  as: <T>(key: PersonKey, work: Parameters<typeof runAsMember<T>>[1], now?: Date) => Promise<T>
  /** Does all background work that is due, mails included. */
  work(): Promise<void>
  /** The token of the newest mail to this address whose link starts so. */
  tokenFor(address: string, start: '/check/' | '/sign/' | '/letter/' | '/how-is-it-going/'): string
  mails: OutgoingMail[]
  close(): Promise<void>
}

/** A planted network with starter texts, files in a folder of its own, and mails that are caught. */
export async function openThreadWorld(): Promise<ThreadWorld> {
  const db = await testDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'thread-'))
  vi.stubEnv('SECRET_KEY', randomBytes(32).toString('hex'))
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('APP_ORIGIN', 'https://werkbrug.test')
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('DATABASE_POOL_SIZE', '20')
  const net = (await plantWorld(db.superuser)).a
  await runAsSystem(net.networkId, 'test', ctx => plantTemplates(ctx))
  const clock = fixedClock(new Date())
  const mails: OutgoingMail[] = []
  const handlers = jobCatalogue({
    clock,
    send: mail => {
      mails.push(mail)
      return Promise.resolve({ kind: 'accepted' })
    },
  })
  return {
    db,
    net,
    mails,
    as: (key, work, now) => runAsMember(net.people[key].membershipId, work, { now, timeout: 30_000 }),
    work: async () => {
      for (let round = 0; round < 4; round += 1) {
        clock.moveTo(new Date())
        await createJobRunner({ handlers, clock, concurrency: 1 }).runDue()
      }
    },
    tokenFor: (address, start) => {
      const links = mails
        .filter(mail => mail.to.address === address)
        .flatMap(mail => [...mail.text.matchAll(new RegExp(`${start}([A-Za-z0-9_-]+)`, 'g'))].map(found => found[1]))
      const token = links.at(-1)
      if (!token) throw new Error(`no mail with ${start} for ${address}`)
      return token
    },
    close: async () => {
      await closeQueue()
      await closeDatabases()
      await db.close()
      rmSync(folder, { recursive: true, force: true })
      vi.unstubAllEnvs()
    },
  }
}

/** One more client who agreed to a place: a row of its own, waiting for the employer. */
export async function plantWaiting(world: ThreadWorld, vacancyId: string, employerId: string, number: number) {
  const { db, net } = world
  const now = new Date()
  const [clientId, placementId] = [newId(), newId()]
  const common = { networkId: net.networkId, createdAt: now, updatedAt: now }
  await db.superuser.client.createMany({
    data: [
      {
        ...common,
        id: clientId,
        organisationId: net.organisations.municipality,
        number,
        firstName: `Wacht${number}`,
        status: 'active',
        ladderStepSince: now,
      },
    ],
  })
  await db.superuser.placement.createMany({
    data: [
      {
        ...common,
        id: placementId,
        clientId,
        vacancyId,
        employerId,
        organisationId: net.organisations.municipality,
        state: 'matched',
        proposedById: net.people.casemanager.membershipId,
        proposedAt: now,
        fit: {},
      },
    ],
  })
  return placementId
}
