import { randomUUID } from 'node:crypto'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { reckonGroup } from '~/areas/matching/groups/reckon-group.server'
import { resultPage } from '~/areas/matching/groups/result.page.server'
import { startGroup } from '~/areas/matching/groups/save-group.server'
import { startRun } from '~/areas/matching/groups/start-run.server'
import type { GroupMethod } from '~/areas/matching/groups/group'
import { as, asWorkerFor, crm, good } from '../employers/crm'
import type { TestDatabase } from '../setup/db'

const createdAt = new Date('2026-01-01')
const day = new Date('2026-01-01')
const stamps = { createdAt, updatedAt: createdAt }

/** A case manager with clients of whom each can do one or more things, and places that ask for those. */
export async function groupWorld(db: TestDatabase) {
  const world = await crm(db)
  const { networkId, town, casemanager } = world
  const su = db.superuser
  let number = 0

  const client = async (name: string, can: readonly string[], { guidedBy = casemanager, hasSnapshot = true } = {}) => {
    const id = randomUUID()
    number += 1
    await su.client.create({
      data: {
        ...{ id, networkId, number, organisationId: town, firstName: name, lastName: 'Proef', status: 'active' },
        ladderStepSince: day,
        ...stamps,
      },
    })
    await su.assignment.create({
      data: {
        ...{ networkId, clientId: id, membershipId: guidedBy, organisationId: town, function: 'casemanager' },
        startsOn: day,
        createdAt,
      },
    })
    await su.competenceClaim.createMany({
      data: can.map(uri => ({
        ...{ networkId, clientId: id, conceptUri: uri, level: 2, source: 'coach', claimedOn: day, createdAt },
      })),
    })
    if (hasSnapshot) {
      const content = {
        ...{ firstName: name, competences: [], experiences: [], languages: [], wishes: [], licences: [] },
        ...{ hoursMin: null, hoursMax: null, weekParts: [], availableFrom: null, workingConditions: null },
      }
      await su.profileSnapshot.create({
        data: {
          ...{ networkId, clientId: id, version: 1, content, publishedById: guidedBy },
          approvedOn: day,
          publishedAt: createdAt,
        },
      })
    }
    return id
  }

  const employer = async (name: string) => {
    const id = randomUUID()
    await su.employer.create({ data: { id, networkId, name, relationState: 'existing', ...stamps } })
    return id
  }

  const mentor = async (employerId: string, mentorCapacity: number) => {
    const id = randomUUID()
    await su.contact.create({ data: { id, networkId, employerId, lastName: 'Mentor', mentorCapacity, ...stamps } })
    return id
  }

  const place = async (
    employerId: string,
    title: string,
    asks: Readonly<Record<string, number>>,
    { seats = 1, mentorId = null as string | null } = {},
  ) => {
    const id = randomUUID()
    await su.vacancy.create({ data: { id, networkId, employerId, title, status: 'open', seats, mentorId, ...stamps } })
    await su.vacancyCompetence.createMany({
      data: Object.entries(asks).map(([conceptUri, weight]) => ({
        ...{ networkId, vacancyId: id, conceptUri, kind: 'essential', level: 2, weight },
      })),
    })
    return id
  }

  const by = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>, who: string = casemanager) => as(db, who, work)
  const inBackground = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>, who: string = casemanager) =>
    asWorkerFor(db, networkId, who, work)

  return {
    ...world,
    client,
    employer,
    mentor,
    place,
    by,
    inBackground,
    start: async (method: GroupMethod = 'stable') =>
      good(await by(ctx => startGroup(ctx, { name: 'Instroom', method }))).groupId,
    reckon: async (groupId: string) => {
      const { runId } = good(await by(ctx => startRun(ctx, groupId)))
      good(await inBackground(ctx => reckonGroup(ctx, groupId, runId)))
      return runId
    },
    page: (groupId: string, search = '') => by(ctx => resultPage(ctx, groupId, new URLSearchParams(search))),
  }
}
export type GroupWorld = Awaited<ReturnType<typeof groupWorld>>
