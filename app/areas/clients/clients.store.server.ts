import type { Tx } from '~/platform/database.server'
import type { ClientCoreInput } from './client'

/** Name and status: what colleagues of the organisation see. */
export interface ClientName {
  id: string
  number: number
  firstName: string
  lastName: string | null
  status: string
  organisationId: string
  ladderStep: number
  ladderStepSince: Date
  version: number
}

const nameFields = {
  id: true,
  number: true,
  firstName: true,
  lastName: true,
  status: true,
  organisationId: true,
  ladderStep: true,
  ladderStepSince: true,
  version: true,
} as const

export function findClient(db: Tx, id: string): Promise<ClientName | null> {
  return db.client.findUnique({ where: { id }, select: nameFields })
}

/** The next free number in the network. */
export async function nextClientNumber(db: Tx): Promise<number> {
  const rows = await db.$queryRaw<{ next: number }[]>`select ctx.next_client_number() as next`
  return rows[0]!.next
}

export async function saveClient(
  db: Tx,
  client: {
    id: string
    networkId: string
    organisationId: string
    number: number
    firstName: string
    lastName: string | null
    externalId?: string
    status: string
    ladderStepSince: Date
    now: Date
  },
): Promise<void> {
  const { now, ...fields } = client
  await db.client.createMany({ data: [{ ...fields, createdAt: now, updatedAt: now }] })
}

export function findCore(db: Tx, clientId: string) {
  return db.clientCore.findUnique({ where: { id: clientId } })
}

const dateOrNull = (day: string | null) => (day === null ? null : new Date(day))

export async function saveCore(
  db: Tx,
  networkId: string,
  clientId: string,
  core: ClientCoreInput,
  now: Date,
): Promise<void> {
  const { firstName: _first, lastName: _last, ...fields } = core
  const data = {
    ...fields,
    birthDate: dateOrNull(core.birthDate),
    availableFrom: dateOrNull(core.availableFrom),
    updatedAt: now,
  }
  const changed = await db.clientCore.updateMany({ where: { id: clientId }, data })
  if (changed.count === 0) await db.clientCore.createMany({ data: [{ id: clientId, networkId, ...data }] })
}

/** Saves name or step, when nobody else did in between. Returns false when somebody did. */
export async function saveName(
  db: Tx,
  clientId: string,
  version: number,
  change: {
    firstName?: string
    lastName?: string | null
    status?: string
    ladderStep?: number
    ladderStepSince?: Date
  },
  now: Date,
): Promise<boolean> {
  const saved = await db.client.updateMany({
    where: { id: clientId, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

export async function saveAssignment(
  db: Tx,
  assignment: {
    id: string
    networkId: string
    clientId: string
    membershipId: string
    organisationId: string
    function: string
    specialGranted: boolean
    startsOn: Date
    now: Date
  },
): Promise<void> {
  const { now, ...fields } = assignment
  await db.assignment.createMany({ data: [{ ...fields, createdAt: now }] })
}

export function listAssignments(db: Tx, clientId: string) {
  return db.assignment.findMany({
    where: { clientId },
    select: {
      id: true,
      membershipId: true,
      function: true,
      specialGranted: true,
      startsOn: true,
      endsOn: true,
      membership: { select: { displayName: true, organisation: { select: { name: true } } } },
    },
    orderBy: { startsOn: 'asc' },
  })
}
