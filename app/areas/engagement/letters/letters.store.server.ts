import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import { LetterContent } from './letter'
import { lettersInForce, type LetterState } from './letter-machine'

const withSigners = {
  letterSigners: { orderBy: { turn: 'asc' }, include: { organisation: { select: { name: true } } } },
  letterSignatures: { orderBy: { signedAt: 'asc' } },
} satisfies Prisma.LetterInclude

/** A letter with who signs it. Who holds a link sees no employer's row, so that stands apart, in `findLetterParties`. */
export async function findLetter(db: Tx, id: string) {
  const row = await db.letter.findUnique({ where: { id }, include: withSigners })
  return row && { ...row, content: LetterContent.parse(row.content), state: row.state as LetterState }
}
export type LetterRow = NonNullable<Awaited<ReturnType<typeof findLetter>>>

/** Which letter somebody signs. */
export async function findLetterOfSigner(db: Tx, signerId: string): Promise<string | null> {
  const row = await db.letterSigner.findUnique({ where: { id: signerId }, select: { letterId: true } })
  return row?.letterId ?? null
}

/** The names of an employer, a site and an owner. */
export function findLetterParties(db: Tx, id: string) {
  return db.letter.findUniqueOrThrow({
    where: { id },
    select: {
      employer: { select: { id: true, name: true } },
      site: { select: { name: true, city: true } },
      owner: { select: { displayName: true, organisation: { select: { name: true } } } },
    },
  })
}

export async function nextLetterNumber(db: Tx, year: number): Promise<string> {
  const rows = await db.$queryRaw<{ next: string }[]>`select ctx.next_letter_number(${year}::int) as next`
  return rows[0]!.next
}

export async function saveLetter(db: Tx, row: Prisma.LetterCreateManyInput): Promise<void> {
  await db.letter.createMany({ data: [row] })
}

/** Changes a letter when nobody else did in between. Returns false when somebody did. */
export async function changeLetter(
  db: Tx,
  letter: { id: string; editVersion: number },
  change: Prisma.LetterUncheckedUpdateManyInput & { state?: LetterState },
  now: Date,
): Promise<boolean> {
  const changed = await db.letter.updateMany({
    where: { id: letter.id, editVersion: letter.editVersion },
    data: { ...change, editVersion: letter.editVersion + 1, updatedAt: now },
  })
  return changed.count === 1
}

/** Who signs a draft, anew. */
export async function saveLetterSigners(
  db: Tx,
  letterId: string,
  rows: Prisma.LetterSignerCreateManyInput[],
): Promise<void> {
  await db.letterSigner.deleteMany({ where: { letterId } })
  await db.letterSigner.createMany({ data: rows })
}

export async function changeLetterSigner(
  db: Tx,
  id: string,
  change: Prisma.LetterSignerUpdateManyMutationInput,
): Promise<void> {
  await db.letterSigner.updateMany({ where: { id }, data: change })
}

export async function saveLetterSignature(db: Tx, row: Prisma.LetterSignatureCreateManyInput): Promise<void> {
  await db.letterSignature.createMany({ data: [row] })
}

/** The versions of a letter, the newest first. */
export function listVersions(db: Tx, number: string) {
  return db.letter.findMany({
    where: { number },
    select: { id: true, version: true, state: true, signedOn: true },
    orderBy: { version: 'desc' },
  })
}

/** Letters of one employer, the newest first. */
export async function listLettersOf(db: Tx, employerId: string) {
  const rows = await db.letter.findMany({
    where: { employerId },
    select: {
      id: true,
      number: true,
      version: true,
      state: true,
      startsOn: true,
      endsOn: true,
      nextReviewOn: true,
      sealedAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  return rows.map(row => ({ ...row, state: row.state as LetterState }))
}

/** Letters out for signing, and those in force: what the clock looks at. */
export function listLettersToFollow(db: Tx, networkId: string, take = 5_000) {
  return db.letter.findMany({
    where: { networkId, state: { in: ['offered', ...lettersInForce] } },
    select: { id: true },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take,
  })
}

/** Events of one letter, oldest first. */
export function listLetterEvents(db: Tx, letterId: string) {
  return db.event.findMany({
    where: { subjectId: letterId, subjectType: 'letter' },
    select: { id: true, at: true, kind: true, actorName: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}

/** Sites, people with a mail address and organisations that a letter can name. */
export async function listLetterChoices(db: Tx, employerId: string) {
  const sites = await db.site.findMany({
    where: { employerId },
    select: { id: true, name: true, city: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const contacts = await db.contact.findMany({
    where: { employerId, leftOn: null, email: { not: null } },
    select: { firstName: true, lastName: true, function: true, email: true, language: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 50,
  })
  return { sites, contacts }
}

/** How a colleague can be reached and for whom he or she signs. */
export function findSignatory(db: Tx, membershipId: string) {
  return db.membership.findUnique({
    where: { id: membershipId },
    select: { displayName: true, contactEmail: true, organisationId: true },
  })
}
