import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { useFieldWords } from '../../custom-fields/components/use-field-words'
import { isRelationState } from '../../employer'
import { isSection } from '../../sectors'
import { ownName, type BulkValues } from '../bulk-change'
import type { BulkPage } from '../bulk.page.server'

const labels = {
  ownerId: 'owner',
  backupOwnerId: 'substitute',
  relationState: 'state',
  strength: 'strength',
  importance: 'importance',
  cadenceDays: 'cadence',
  targetLevel: 'target',
  targetOn: 'targetOn',
  sectorCode: 'sector',
} as const

const isOurs = (name: string): name is keyof typeof labels => name in labels

/** The words of the fields of a change of many employers and of their values. */
export function useBulkWords(page: BulkPage) {
  const { t } = useTranslation('lists')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const fieldWords = useFieldWords()
  const ownField = (name: string) => page.changedOwn.find(field => ownName(field.key) === name)

  const label = (name: string): string => {
    if (name === 'archived') return t('bulk.archive')
    if (isOurs(name)) return t(`fields.${labels[name]}`)
    const field = ownField(name)
    return field ? fieldWords.label(field) : name
  }
  const word = (name: string, value: BulkValues[string] | undefined): string => {
    if (name === 'archived') return t(value ? 'bulk.archiveYes' : 'bulk.archiveNo')
    if (value === null || value === undefined) return t('bulk.nothing')
    const field = ownField(name)
    if (field) return fieldWords.shown(field, value) ?? t('bulk.nothing')
    const text = String(value)
    if (name === 'ownerId' || name === 'backupOwnerId')
      return page.staff.find(one => one.id === text)?.name ?? t('gone')
    if (name === 'relationState' && isRelationState(text)) return employers(`states.${text}`)
    if (name === 'sectorCode' && isSection(text)) return employers(`sections.${text}`)
    return name === 'targetOn' ? format.day(text) : text
  }
  const values = (of: BulkValues): string =>
    Object.keys(of)
      .map(name => `${label(name)}: ${word(name, of[name])}`)
      .join('; ')
  return { label, values }
}
