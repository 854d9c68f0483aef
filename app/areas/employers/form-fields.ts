import { ownContactFields } from './contact-facts'
import { ownEmployerFields } from './employer'

/** What our own people edit of an employer, in the order of the form. */
const staffEmployerFields = [
  'name',
  'kvkNumber',
  'sectorCode',
  'otherSectors',
  'headcount',
  'phone',
  'email',
  'website',
  'noMailing',
  'ownerId',
  'backupOwnerId',
  'relationState',
  'strength',
  'importance',
  'cadenceDays',
] as const

/** The fields of the employer's form for its reader: the firm's own people see the register's facts only. */
export function employerFormFields(isStaff: boolean): readonly string[] {
  return isStaff ? staffEmployerFields : staffEmployerFields.filter(isOwn)
}

function isOwn(name: string): boolean {
  return name === 'otherSectors' || (ownEmployerFields as readonly string[]).includes(name)
}

/** The fields of a contact's form for its reader: the firm's own people do not see our marks. */
export function contactFormFieldsFor(isStaff: boolean): readonly string[] {
  return isStaff ? contactFormFields : ownContactFields
}

const contactFormFields = [
  'firstName',
  'lastName',
  'function',
  'phone',
  'email',
  'roles',
  'siteId',
  'language',
  'channel',
  'reportsToId',
  'mentorCapacity',
  'doNotContactUntil',
  'consentBasis',
  'consentOn',
  'leftOn',
] as const

export const siteFormFields = [
  'name',
  'headcount',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'establishmentNumber',
  'transitMinutes',
  'transitStop',
  'accessible',
  'accessNote',
  'childcare',
  'sbbOccupations',
  'isMain',
] as const

/** A site as its form writes it: a list is a text with one line for each. */
export function siteAsForm<S extends { sbbOccupations: readonly string[] }>(site: S): S & { sbbOccupations: string } {
  return { ...site, sbbOccupations: site.sbbOccupations.join('\n') } as S & { sbbOccupations: string }
}
