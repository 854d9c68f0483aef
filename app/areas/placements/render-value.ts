import type { AgreementTemplate } from './agreement-template'
import type { FieldMeta } from './agreement-fields/field-kinds'
import { isEmptyValue } from './field-list'

type Template = Pick<AgreementTemplate, 'locale' | 'words'>

const tags = { nl: 'nl-NL', en: 'en-GB' } as const

/** One answer in words: a day in full, a code as its label, a number with its unit. Empty answers give ''. */
export function renderValue(value: unknown, meta: FieldMeta, template: Template): string {
  if (isEmptyValue(value)) return ''
  if (typeof value === 'boolean') return value ? template.words.yes : template.words.no
  if (typeof value === 'number') return renderNumber(value, meta.unit, template)
  if (Array.isArray(value)) return value.map(item => String(item)).join('; ')
  const text = String(value)
  if (meta.kind === 'date') return renderDay(text, template.locale)
  if (meta.choices) return template.words.choices[meta.choices]?.[text] ?? text
  return text
}

/** A plain day in full, for example 1 december 2026. */
export function renderDay(day: string, locale: AgreementTemplate['locale']): string {
  return new Intl.DateTimeFormat(tags[locale], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

function renderNumber(value: number, unit: FieldMeta['unit'], { locale, words }: Template): string {
  if (unit === 'euro') {
    const amount = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
      value,
    )
    return `€ ${amount}`
  }
  const number = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }).format(value)
  const word = unit ? words.units[unit] : ''
  return word ? `${number} ${word}` : number
}
