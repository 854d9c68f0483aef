import type { CustomField } from '~/areas/employers/custom-fields/custom-field'
import { slotName, type Slot } from './slots'

/** What every network can fill in. The Dutch name comes first, the English one works as well. */
export const plainSlots = [
  { key: 'firstName', of: 'contact', names: ['voornaam', 'first name'] },
  { key: 'lastName', of: 'contact', names: ['achternaam', 'last name'] },
  { key: 'fullName', of: 'contact', names: ['naam', 'name'] },
  { key: 'function', of: 'contact', names: ['functie', 'job title'] },
  { key: 'employer', of: 'employer', names: ['werkgever', 'employer'] },
  { key: 'city', of: 'employer', names: ['plaats', 'city'] },
  { key: 'owner', of: 'us', names: ['eigenaar', 'owner'] },
  { key: 'sender', of: 'us', names: ['afzender', 'sender'] },
  { key: 'organisation', of: 'us', names: ['organisatie', 'organisation'] },
] as const satisfies readonly Slot[]
export type PlainSlotKey = (typeof plainSlots)[number]['key']

type Field = Pick<CustomField, 'key' | 'labelNl' | 'labelEn' | 'belongsTo'>

/** The key of the slot of a network's own field. */
export const ownSlotKey = (field: Pick<CustomField, 'key'>) => `own.${field.key}`

/**
 * The slots of a network: the product's, and its own fields of employers and contacts. An own field is written by its name; when
 * another slot has that name already, by its key alone.
 */
export function slotsOf(fields: readonly Field[], language: string): Slot[] {
  const ordered = plainSlots.map(slot => ({ ...slot, names: inOrder(slot.names, language) }))
  const taken = new Set(ordered.flatMap(slot => slot.names.map(slotName)))
  const own = fields.map((field): Slot => {
    const wanted = [...inOrder([field.labelNl, field.labelEn], language), field.key]
    const names = wanted.filter(name => isWritable(name) && !taken.has(slotName(name)))
    for (const name of names) taken.add(slotName(name))
    return { key: ownSlotKey(field), of: field.belongsTo, names: [...new Set(names.length > 0 ? names : [field.key])] }
  })
  return [...ordered, ...own]
}

/** Braces and the bar are what slots are made of. */
const isWritable = (name: string) => !/[{}|]/.test(name)

const inOrder = (names: readonly [string, string], language: string): [string, string] =>
  language === 'en' ? [names[1], names[0]] : [names[0], names[1]]
