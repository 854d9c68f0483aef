import { z } from 'zod'

/** Fields of which a merge chooses one of two values. */
export const mergeFields = [
  'name',
  'kvkNumber',
  'sectorCode',
  'phone',
  'email',
  'website',
  'headcount',
  'ownerId',
  'backupOwnerId',
  'relationState',
  'strength',
  'importance',
  'cadenceDays',
] as const
export type MergeField = (typeof mergeFields)[number]

type Values = Readonly<Record<MergeField, string | number | null>>

/** Which record's value a field gets when nobody chooses: what is filled in wins, then what stays. */
export function proposedSide(field: MergeField, survivor: Values, merged: Values): 'survivor' | 'merged' {
  return survivor[field] === null && merged[field] !== null ? 'merged' : 'survivor'
}

/** Fields in which two records differ; the others need no choice. */
export function differingFields(survivor: Values, merged: Values): MergeField[] {
  return mergeFields.filter(field => survivor[field] !== merged[field])
}

interface Person {
  id: string
  firstName: string | null
  lastName: string
  email: string | null
}

/** Contact persons that are the same one: the same address, or the same full name where one has no address. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.email && b.email) return plain(a.email) === plain(b.email)
  return plain(a.lastName) === plain(b.lastName) && plain(a.firstName) === plain(b.firstName)
}

interface Place {
  id: string
  establishmentNumber: string | null
  postcode: string | null
  houseNumber: string | null
}

/** Sites that are the same one: the same establishment number, or the same postcode and house number. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.establishmentNumber && b.establishmentNumber) return a.establishmentNumber === b.establishmentNumber
  return a.postcode !== null && a.postcode === b.postcode && plain(a.houseNumber) === plain(b.houseNumber)
}

function plain(text: string | null): string {
  return (text ?? '').trim().toLowerCase()
}

export interface Fold {
  from: string
  to: string
}

/** For each row of the merged record the one of the survivor that it doubles, if any. */
export function proposedFolds<T extends { id: string }>(
  survivor: readonly T[],
  merged: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Fold[] {
  return merged.flatMap(from => {
    const to = survivor.find(one => isSame(one, from))
    return to ? [{ from: from.id, to: to.id }] : []
  })
}

/** What somebody chose: fields taken from the merged record, and its doubled contacts and sites that are folded. */
export const MergeInput = z.object({
  take: z.array(z.enum(mergeFields)).default([]),
  /** Keys of the network's own fields that are taken from the merged record. */
  takeOwn: z.array(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)).default([]),
  foldContacts: z.array(z.uuid()).default([]),
  foldSites: z.array(z.uuid()).default([]),
  survivorVersion: z.number().int().min(1),
  mergedVersion: z.number().int().min(1),
})
export type MergeInput = z.infer<typeof MergeInput>
