import { fieldLabel, optionLabel, type CustomField } from '~/areas/employers/custom-fields/custom-field'
import { listFields, type KeptField } from '~/areas/employers/custom-fields/custom-fields.store.server'
import type { FieldValue, FieldValues } from '~/areas/employers/custom-fields/field-value'
import { contactName } from '~/areas/employers/employer'
import type { Tx } from '~/platform/database.server'
import { formatFor } from '~/platform/format'
import { localeOf, type Language } from '~/platform/languages'
import type { Firm, FirmContact } from './planning.store.server'
import { ownSlotKey, slotsOf, type PlainSlotKey } from './slot-catalogue'
import type { Slot } from './slots'

export interface MailingFields {
  employer: KeptField[]
  contact: KeptField[]
}

/** The slots of a network in a language, with the own fields behind them. */
export async function mailingSlots(db: Tx, language: Language): Promise<{ slots: Slot[]; fields: MailingFields }> {
  const fields = { employer: await listFields(db, 'employer'), contact: await listFields(db, 'contact') }
  return { slots: slotsOf([...fields.employer, ...fields.contact], language), fields }
}

/** What a slot is called on the page. */
export function slotLabel(slot: Slot, fields: MailingFields, language: Language): string {
  const own = [...fields.employer, ...fields.contact].find(field => ownSlotKey(field) === slot.key)
  return own ? fieldLabel(own, language) : (slot.names[0] ?? slot.key)
}

export interface SlotFacts {
  firm: Firm
  contact: FirmContact
  firmValues: FieldValues
  contactValues: FieldValues
  sender: { name: string; organisation: string }
  timeZone: string
}

/** The values of all slots for one recipient, as they are written in the mail's language; null where there is none. */
export function slotValues(
  { firm, contact, firmValues, contactValues, sender, timeZone }: SlotFacts,
  fields: MailingFields,
  language: Language,
): Record<string, string | null> {
  const written = (field: CustomField, value: FieldValue | null) => writeValue(field, value, language, timeZone)
  const plain: Record<PlainSlotKey, string | null> = {
    firstName: contact.firstName,
    lastName: contact.lastName,
    fullName: contactName(contact),
    function: contact.function,
    employer: firm.name,
    city: firm.sites.find(site => site.city)?.city ?? null,
    owner: firm.owner?.displayName ?? null,
    sender: sender.name,
    organisation: sender.organisation,
  }
  return {
    ...plain,
    ...Object.fromEntries(fields.employer.map(one => [ownSlotKey(one), written(one, firmValues[one.key] ?? null)])),
    ...Object.fromEntries(fields.contact.map(one => [ownSlotKey(one), written(one, contactValues[one.key] ?? null)])),
  }
}

const yesNo = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const

function writeValue(field: CustomField, value: FieldValue | null, language: Language, timeZone: string): string | null {
  if (value === null) return null
  const format = formatFor({ locale: localeOf(language), timeZone })
  if (Array.isArray(value)) return format.list(value.map(one => optionLabel(field, one, language)))
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  if (typeof value === 'number') return format.number(value, 6)
  if (field.kind === 'date') return format.day(value)
  return field.kind === 'choice' ? optionLabel(field, value, language) : value
}
