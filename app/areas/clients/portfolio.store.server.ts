import type { Tx } from '~/platform/database.server'
import type { ClaimInput, ExperienceInput, LanguageInput, WishInput } from './portfolio'

const dateOrNull = (day: string | null) => (day === null ? null : new Date(day))

export function listExperiences(db: Tx, clientId: string) {
  return db.experience.findMany({
    where: { clientId },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }],
  })
}

export function findExperience(db: Tx, clientId: string, id: string) {
  return db.experience.findFirst({ where: { clientId, id } })
}

export async function addExperience(
  db: Tx,
  row: { id: string; networkId: string; clientId: string; now: Date },
  input: ExperienceInput,
) {
  await db.experience.createMany({
    data: [
      {
        id: row.id,
        networkId: row.networkId,
        clientId: row.clientId,
        ...input,
        startsOn: dateOrNull(input.startsOn),
        endsOn: dateOrNull(input.endsOn),
        createdAt: row.now,
        updatedAt: row.now,
      },
    ],
  })
}

export async function changeExperience(
  db: Tx,
  clientId: string,
  id: string,
  input: ExperienceInput,
  now: Date,
): Promise<void> {
  await db.experience.updateMany({
    where: { clientId, id },
    data: {
      ...input,
      startsOn: dateOrNull(input.startsOn),
      endsOn: dateOrNull(input.endsOn),
      clientApprovedOn: null,
      updatedAt: now,
    },
  })
}

/** Claims that were not withdrawn. */
export function listClaims(db: Tx, clientId: string) {
  return db.competenceClaim.findMany({ where: { clientId, withdrawnAt: null }, orderBy: { claimedOn: 'desc' } })
}

export async function addClaim(
  db: Tx,
  row: { id: string; networkId: string; clientId: string; now: Date; claimedOn: Date },
  input: ClaimInput,
) {
  await db.competenceClaim.createMany({
    data: [
      {
        id: row.id,
        networkId: row.networkId,
        clientId: row.clientId,
        ...input,
        claimedOn: row.claimedOn,
        createdAt: row.now,
      },
    ],
  })
}

/** Withdraws a claim, or brings it back (`at` null). Returns false when it is not there. */
export async function setClaimWithdrawn(db: Tx, clientId: string, id: string, at: Date | null): Promise<boolean> {
  const changed = await db.competenceClaim.updateMany({ where: { clientId, id }, data: { withdrawnAt: at } })
  return changed.count === 1
}

export function listLanguages(db: Tx, clientId: string) {
  return db.clientLanguage.findMany({ where: { clientId }, orderBy: { language: 'asc' } })
}

export async function replaceLanguages(
  db: Tx,
  networkId: string,
  clientId: string,
  newId: () => string,
  languages: LanguageInput[],
) {
  await db.clientLanguage.deleteMany({ where: { clientId } })
  await db.clientLanguage.createMany({
    data: languages.map(language => ({ id: newId(), networkId, clientId, ...language })),
  })
}

export function listWishes(db: Tx, clientId: string) {
  return db.clientWish.findMany({
    where: { clientId },
    orderBy: [{ kind: 'asc' }, { weight: 'desc' }, { code: 'asc' }],
  })
}

export async function replaceWishes(
  db: Tx,
  networkId: string,
  clientId: string,
  newId: () => string,
  wishes: WishInput[],
) {
  await db.clientWish.deleteMany({ where: { clientId } })
  await db.clientWish.createMany({ data: wishes.map(wish => ({ id: newId(), networkId, clientId, ...wish })) })
}
