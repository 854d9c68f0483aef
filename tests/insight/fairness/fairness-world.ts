import { randomUUID } from 'node:crypto'
import type { Gender } from '~/areas/clients/statistic'
import type { Crm } from '../../employers/crm'
import type { TestDatabase } from '../../setup/db'

/** What a planted client is and what happened to them in the quarter. */
export interface Planted {
  gender?: Gender
  toldOn?: string
  born?: string
  speaking?: string
  organisationId?: string
  /** Places on one shortlist, by key of the vacancy. */
  shown?: string[]
  wanted?: string[]
  proposed?: boolean
  placed?: boolean
  guided?: { from: string; until?: string }
}

/** Middle of the quarter that the tests look at: 2025-Q3. */
export const within = new Date('2025-08-15T09:00:00Z')

/** Plants employers, places and clients of one network, put in as superuser. */
export function fairnessWorld(db: TestDatabase, world: Crm) {
  const su = db.superuser
  const { networkId } = world
  const stamps = { createdAt: within, updatedAt: within }
  const vacancies = new Map<string, { id: string; employerId: string }>()
  let number = 0

  async function place(key: string, sectorCode: string | null) {
    const [employerId, id] = [randomUUID(), randomUUID()]
    await su.employer.create({ data: { id: employerId, networkId, name: key, sectorCode, ...stamps } })
    await su.vacancy.create({
      data: { id, networkId, employerId, title: key, status: 'open', seats: 99, dayParts: [], ...stamps },
    })
    vacancies.set(key, { id, employerId })
  }

  async function client(plan: Planted): Promise<string> {
    const clientId = randomUUID()
    const of = { networkId, clientId }
    number += 1
    await su.client.create({
      data: {
        ...{ id: clientId, networkId, organisationId: world.town, number, firstName: 'Amina', lastName: 'Geheim' },
        ...{ status: 'active', ladderStepSince: within, ...stamps },
      },
    })
    await su.clientCore.create({
      data: { id: clientId, networkId, birthDate: plan.born ? new Date(plan.born) : null, updatedAt: within },
    })
    if (plan.speaking) await su.clientLanguage.create({ data: { ...of, language: 'nl', speaking: plan.speaking } })
    const { from, until } = plan.guided ?? { from: '2025-01-01' }
    await su.assignment.create({
      data: {
        ...{ ...of, membershipId: world.casemanager, function: 'casemanager', createdAt: within },
        ...{ organisationId: plan.organisationId ?? world.town, startsOn: new Date(from) },
        endsOn: until ? new Date(until) : null,
      },
    })
    if (plan.gender)
      await su.clientStatistic.create({
        data: {
          ...{ ...of, gender: plan.gender, toldById: world.casemanager },
          toldOn: new Date(plan.toldOn ?? '2025-07-01'),
        },
      })
    if (plan.shown) await shortlist(clientId, plan.shown, plan.wanted)
    if (plan.proposed || plan.placed) await placement(clientId, plan.placed ?? false)
    return clientId
  }

  async function shortlist(clientId: string, shown: string[], wanted?: string[]) {
    const id = randomUUID()
    const of = { networkId, clientId }
    await su.shortlist.create({
      data: {
        ...{ id, ...of, number: 1, rankOrder: 'both', weightsVersion: 'x', profileDigest: 'x', total: 9, fitting: 9 },
        ...{ madeById: world.casemanager, shownAt: within },
        ...(wanted ? { state: 'answered', answeredAt: within } : { state: 'replaced' }),
      },
    })
    const said = { answeredAt: within, answeredById: world.casemanager }
    await su.shortlistPlace.createMany({
      data: shown.map((key, position) => ({
        ...{ ...of, shortlistId: id, vacancyId: vacancies.get(key)!.id, position, shown: {}, placeDigest: 'x' },
        ...(wanted === undefined
          ? {}
          : wanted.includes(key)
            ? { answer: 'wanted', ...said }
            : { answer: 'unwanted', reasonCode: 'travel', ...said }),
      })),
    })
  }

  async function placement(clientId: string, isPlaced: boolean) {
    const { id: vacancyId, employerId } = [...vacancies.values()][0]!
    await su.placement.create({
      data: {
        ...{ networkId, clientId, vacancyId, employerId, organisationId: world.town },
        ...{ state: isPlaced ? 'active' : 'proposed', proposedById: world.casemanager, proposedAt: within, fit: {} },
        startsOn: isPlaced ? new Date('2025-09-01') : null,
        ...stamps,
      },
    })
  }

  /** A group that was matched as a whole in the quarter: who got a place, and who did not. */
  async function matched(assigned: string[], unplaced: string[]) {
    const [groupId, runId] = [randomUUID(), randomUUID()]
    await su.groupMatch.create({
      data: { id: groupId, networkId, name: 'Groep', method: 'best', madeById: world.casemanager, ...stamps },
    })
    await su.groupMatchRun.create({
      data: {
        ...{ id: runId, networkId, groupId, number: 1, method: 'best', state: 'done', jobKey: 'x', groupVersion: 1 },
        ...{ fingerprint: 'x', certificate: {}, askedById: world.casemanager, createdAt: within, finishedAt: within },
      },
    })
    const vacancyId = [...vacancies.values()][0]!.id
    await su.groupMatchPair.createMany({
      data: [
        ...assigned.map(clientId => ({ networkId, runId, clientId, vacancyId, kind: 'assigned' })),
        ...unplaced.map(clientId => ({ networkId, runId, clientId, kind: 'unplaced' })),
      ],
    })
  }

  const many = async (count: number, plan: (at: number) => Planted) => {
    const ids: string[] = []
    for (let at = 0; at < count; at++) ids.push(await client(plan(at)))
    return ids
  }
  return { place, client, many, matched }
}
