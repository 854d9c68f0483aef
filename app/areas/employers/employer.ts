import { z } from 'zod'
import { consentBases, contactChannels } from './contact-facts'
import { OtherSectors } from './other-sectors'
import { readSectorCode } from './sectors'
import { accessFeatures, childcareAnswers, SbbOccupations } from './site-facts'

/** State of the relation with an employer (design: E2). */
export const relationStates = ['new', 'existing', 'dormant', 'ended'] as const
export type RelationState = (typeof relationStates)[number]

export function isRelationState(text: string): text is RelationState {
  return (relationStates as readonly string[]).includes(text)
}

/** Register number of the chamber of commerce: 8 digits. */
export const KvkNumber = z.string().regex(/^\d{8}$/, 'not-a-kvk-number')

/** Register number of an establishment: 12 digits. */
export const EstablishmentNumber = z.string().regex(/^\d{12}$/, 'not-an-establishment-number')

/** Dutch postcode, written `1234 AB` or `1234`; kept without the space. */
export const Postcode = z
  .string()
  .transform(text => text.replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[1-9]\d{3}((?!SA|SD|SS)[A-Z]{2})?$/, 'not-a-postcode'))

export const Phone = z.string().regex(/^\+?[0-9 ()./-]{6,40}$/, 'not-a-phone')

export const Email = z.email('not-an-email').max(254)

/** SBI or NACE code, kept as `87.10`. */
export const SectorCode = z.string().transform((text, context) => {
  const code = readSectorCode(text)
  if (code !== undefined) return code
  context.addIssue({ code: 'custom', message: 'not-a-sector-code', input: text })
  return z.NEVER
})

export const Website = z
  .string()
  .max(300)
  .transform(text => (/^https?:\/\//i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'not-a-url' }))

const address = {
  street: z.string().max(200).optional(),
  houseNumber: z.string().max(20).optional(),
  postcode: Postcode.optional(),
  city: z.string().max(100).optional(),
}

const register = {
  name: z.string().min(1).max(200),
  kvkNumber: KvkNumber.optional(),
  sectorCode: SectorCode.optional(),
  phone: Phone.optional(),
  email: Email.optional(),
  website: Website.optional(),
  headcount: z.number().int().min(0).max(1_000_000).optional(),
  noMailing: z.boolean().default(false),
}

/** A new employer with its first site. */
export const NewEmployerInput = z.object({
  ...register,
  ...address,
  establishmentNumber: EstablishmentNumber.optional(),
  ownerId: z.uuid().optional(),
})
export type NewEmployerInput = z.infer<typeof NewEmployerInput>

/** A change of an employer; `version` is the one that the editor saw. */
export const EmployerInput = z.object({
  ...register,
  ownerId: z.uuid().optional(),
  backupOwnerId: z.uuid().optional(),
  relationState: z.enum(relationStates),
  strength: z.number().int().min(1).max(5).optional(),
  importance: z.number().int().min(1).max(5).optional(),
  cadenceDays: z.number().int().min(7).max(730).optional(),
  otherSectors: OtherSectors,
  version: z.number().int().min(1),
})
export type EmployerInput = z.infer<typeof EmployerInput>

/** The fields that an employer's own people may keep up to date themselves. */
export const ownEmployerFields = [
  'kvkNumber',
  'sectorCode',
  'phone',
  'email',
  'website',
  'headcount',
  'noMailing',
  'name',
] as const

/** The version that an editor saw: who changes an older one is told. */
const seenVersion = { version: z.number().int().min(1) }

const siteFields = z.object({
  ...address,
  name: z.string().max(200).optional(),
  establishmentNumber: EstablishmentNumber.optional(),
  headcount: z.number().int().min(0).max(1_000_000).optional(),
  isMain: z.boolean().default(false),
  accessible: z.array(z.enum(accessFeatures)).default([]),
  accessNote: z.string().max(500).optional(),
  transitMinutes: z.number().int().min(0).max(240).optional(),
  transitStop: z.string().max(100).optional(),
  childcare: z.enum(childcareAnswers).default('unknown'),
  sbbOccupations: SbbOccupations,
})

const hasPlace = (site: { name?: string; postcode?: string; city?: string }) =>
  site.name !== undefined || site.postcode !== undefined || site.city !== undefined
const withoutPlace = { path: ['name'], message: 'site-without-place' }

/** A site that somebody can tell from another: it has a name, a postcode or a city. */
export const SiteInput = siteFields.refine(hasPlace, withoutPlace)
/** A change of a site, from the version that the editor saw. */
export const SiteChange = siteFields.extend(seenVersion).refine(hasPlace, withoutPlace)
export type SiteChange = z.infer<typeof SiteChange>
export type SiteInput = z.infer<typeof SiteInput>

/** What a contact person is for us (design: domain, core model). */
export const contactRoles = ['decision_maker', 'hr', 'mentor', 'ambassador'] as const
export type ContactRole = (typeof contactRoles)[number]

export function isContactRole(text: string): text is ContactRole {
  return (contactRoles as readonly string[]).includes(text)
}

export const ContactInput = z.object({
  firstName: z.string().max(100).optional(),
  lastName: z.string().min(1).max(100),
  function: z.string().max(200).optional(),
  email: Email.optional(),
  phone: Phone.optional(),
  language: z.enum(['nl', 'en']).optional(),
  roles: z.array(z.enum(contactRoles)).default([]),
  siteId: z.uuid().optional(),
  mentorCapacity: z.number().int().min(0).max(100).optional(),
  doNotContactUntil: z.iso.date('not-a-date').optional(),
  leftOn: z.iso.date('not-a-date').optional(),
  channel: z.enum(contactChannels).optional(),
  consentBasis: z.enum(consentBases).optional(),
  consentOn: z.iso.date('not-a-date').optional(),
  reportsToId: z.uuid().optional(),
})
export type ContactInput = z.infer<typeof ContactInput>

/** A change of a contact, from the version that the editor saw. */
export const ContactChange = ContactInput.extend(seenVersion)
export type ContactChange = z.infer<typeof ContactChange>

/** First and last name as one text. */
export function contactName(contact: { firstName: string | null; lastName: string }): string {
  return [contact.firstName, contact.lastName].filter(Boolean).join(' ')
}

/** May this contact be approached on this day? Not after leaving, and not before a do-not-contact date has passed. */
export function mayApproach(contact: { leftOn: Date | null; doNotContactUntil: Date | null }, day: string): boolean {
  const today = new Date(day)
  return contact.leftOn === null && (contact.doNotContactUntil === null || contact.doNotContactUntil < today)
}
