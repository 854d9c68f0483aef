import { z } from 'zod'

/** What a field of a network's own can hold. */
export const fieldKinds = ['text', 'number', 'date', 'choice', 'several', 'yes_no'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** To what a field belongs. */
export const fieldOwners = ['employer', 'contact'] as const
export type FieldOwner = (typeof fieldOwners)[number]

/** One choice: its value never changes, its words may. */
export interface FieldOption {
  value: string
  nl: string
  en: string
}

/** A field that a network added to its employers or to their contacts. */
export interface CustomField {
  id: string
  key: string
  kind: FieldKind
  labelNl: string
  labelEn: string
  helpNl: string | null
  helpEn: string | null
  options: FieldOption[]
  isRequired: boolean
  shownToFirm: boolean
  belongsTo: FieldOwner
}

/** More fields than this make a form that nobody fills in. */
export const mostFields = 60
export const mostOptions = 60

const label = z.string().min(1).max(80)
const help = z.string().max(200).optional()

/** A field as it is typed; a choice without words is left out. `version` is the one that the editor saw. */
export const CustomFieldInput = z.object({
  kind: z.enum(fieldKinds),
  belongsTo: z.enum(fieldOwners).default('employer'),
  labelNl: label,
  labelEn: label,
  helpNl: help,
  helpEn: help,
  isRequired: z.boolean().default(false),
  shownToFirm: z.boolean().default(false),
  options: z
    .array(
      z.object({
        value: z.string().max(40).optional(),
        nl: z.string().max(80).optional(),
        en: z.string().max(80).optional(),
      }),
    )
    .max(mostOptions)
    .default([]),
  version: z.number().int().min(1).optional(),
})
export type CustomFieldInput = z.infer<typeof CustomFieldInput>

export function hasOptions(kind: FieldKind): boolean {
  return kind === 'choice' || kind === 'several'
}

/** A name for machines from words: `Aantal leerplekken` is `aantal_leerplekken`; numbered when it is taken. */
export function keyFrom(words: string, taken: ReadonlySet<string>): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 36)
  const base = plain || 'field'
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${number}`
    if (!taken.has(key)) return key
  }
}

/** The choices as they are kept: those that exist keep their value, new ones get one from their Dutch word. */
export function optionsFrom(typed: CustomFieldInput['options'], known: readonly FieldOption[]): FieldOption[] {
  const existing = new Set(known.map(option => option.value))
  const taken = new Set(existing)
  return typed.flatMap(({ value, nl, en }) => {
    const words = nl ?? en
    if (words === undefined) return []
    const own = value !== undefined && existing.has(value) ? value : keyFrom(words, taken)
    taken.add(own)
    return [{ value: own, nl: words, en: en ?? words }]
  })
}

export function fieldLabel(field: Pick<CustomField, 'labelNl' | 'labelEn'>, language: string): string {
  return language === 'en' ? field.labelEn : field.labelNl
}

export function fieldHelp(field: Pick<CustomField, 'helpNl' | 'helpEn'>, language: string): string | null {
  return language === 'en' ? (field.helpEn ?? field.helpNl) : field.helpNl
}

export function optionLabel(field: Pick<CustomField, 'options'>, value: string, language: string): string {
  const option = field.options.find(one => one.value === value)
  if (!option) return value
  return language === 'en' ? option.en : option.nl
}
