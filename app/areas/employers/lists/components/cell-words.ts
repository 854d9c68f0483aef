import type { i18n } from 'i18next'
import { sayTaskTitle } from '~/areas/engagement/components/task-title'
import type { CellValue } from '~/platform/tabular/csv-text'
import { isContactColumn } from '../../contact-list/contact-columns'
import { contactRoles, isRelationState } from '../../employer'
import { isStrength } from '../../relation-board'
import { sectionOf } from '../../sectors'
import { accessFeatures } from '../../site-facts'
import { consentBases, contactChannels } from '../../contact-facts'
import { isOurColumn, type ListColumn } from '../columns'

/** How days and numbers are written: as people read them, or as a file holds them. */
export interface CellFormat {
  day(value: string): string
  number(value: number): CellValue
}

interface Step {
  dueOn: string
  title: string
  titleKey: string | null
  params: Record<string, string>
}

/** The next thing to do, as the column holds it; null when there is none. */
export function stepOf(value: unknown): Step | null {
  if (!Array.isArray(value)) return null
  const [dueOn, title, titleKey, params] = value as [string, string, string | null, Record<string, string> | null]
  return { dueOn, title, titleKey, params: params ?? {} }
}

/** The level of an employer and the one that is aimed at. */
export function levelOf(value: unknown): { level: number; aim: number | null } {
  const [level, aim] = (Array.isArray(value) ? value : []) as [number?, (number | null)?]
  return { level: level ?? 0, aim: aim ?? null }
}

/** The employer of a contact. */
export function employerOf(value: unknown): { id: string; name: string } | null {
  if (!Array.isArray(value)) return null
  const [id, name] = value as [string, string]
  return { id, name }
}

/** Words of the columns of a list and of what stands in them. */
export function cellWords(i18n: i18n, format: CellFormat) {
  const { language } = i18n
  const lists = i18n.getFixedT(language, 'lists')
  const employers = i18n.getFixedT(language, 'employers')
  const people = i18n.getFixedT(language, 'people')
  const custom = i18n.getFixedT(language, 'custom-fields')
  const section = (code: string) => {
    const found = sectionOf(code)
    return found ? employers(`sections.${found}`) : code
  }
  const ownValue = ({ own }: ListColumn, value: unknown): CellValue => {
    if (typeof value === 'number') return format.number(value)
    const text = String(value)
    if (own?.type === 'date') return format.day(text)
    if (own?.type === 'yesNo') return custom(text === 'yes' ? 'yes' : 'no')
    const words = own?.options.find(one => one.value === text)?.label
    return words ? (language === 'en' ? words.en : words.nl) : text
  }
  const label = ({ key, own, ofContact }: ListColumn): string => {
    if (own) {
      const field = language === 'en' ? own.label.en : own.label.nl
      return own.isOfOther ? lists(`ofOther.${own.belongsTo}`, { field }) : field
    }
    if (ofContact && (key === 'doNotContact' || key === 'consent')) return lists(`columns.ofContact.${key}`)
    return isOurColumn(key) || isContactColumn(key) ? lists(`columns.names.${key}`) : key
  }
  const value = (column: ListColumn, held: unknown): CellValue => {
    if (held === null || held === undefined) return null
    const text = typeof held === 'string' || typeof held === 'number' ? String(held) : ''
    switch (column.kind) {
      case 'number':
        return format.number(Number(held))
      case 'day':
        return format.day(text)
      case 'yesNo':
        return held === true ? custom('yes') : null
      case 'state':
        return isRelationState(text) ? employers(`states.${text}`) : text
      case 'level':
        return levelOf(held).level
      case 'strength':
        return isStrength(text) ? employers(`relation.strengths.${text}`) : text
      case 'importance':
        return isStrength(text) ? employers(`relation.importances.${text}`) : text
      case 'sector':
        return section(text)
      case 'sectors':
        return (held as string[]).map(section).join(', ')
      case 'step': {
        const step = stepOf(held)
        return step && sayTaskTitle(i18n, step)
      }
      case 'features': {
        const words = accessFeatures
          .filter(one => (held as string[]).includes(one))
          .map(one => people(`features.${one}`))
        return words.length > 0 ? words.join(', ') : null
      }
      case 'childcare':
        return text === 'yes' || text === 'no' ? people(`childcare.${text}`) : null
      case 'channel': {
        const channel = contactChannels.find(one => one === text)
        return channel ? people(`channels.${channel}`) : text
      }
      case 'basis': {
        const basis = consentBases.find(one => one === text)
        return basis ? people(`bases.${basis}`) : text
      }
      case 'roles':
        return contactRoles
          .filter(one => (held as string[]).includes(one))
          .map(one => employers(`contacts.roleNames.${one}`))
          .join(', ')
      case 'language':
        return text === 'nl' || text === 'en' ? employers(`contacts.languages.${text}`) : text
      case 'employer':
        return employerOf(held)?.name ?? null
      case 'own': {
        const values = (Array.isArray(held) ? held : [held]).map(one => ownValue(column, one))
        return values.length === 1 ? (values[0] ?? null) : values.join(', ')
      }
      case 'text':
        return text
    }
  }
  return { label, value }
}
export type CellWords = ReturnType<typeof cellWords>
