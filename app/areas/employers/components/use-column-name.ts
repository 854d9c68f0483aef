import { useTranslation } from 'react-i18next'
import { isRelationState } from '../employer'
import { isStrength, levelOfColumn } from '../relation-board'

const levelKeys = ['0', '1', '2', '3', '4', '5'] as const

/** The word of a column of the board: a state of the relation, a strength, or a level. */
export function useColumnName(): (column: string) => string {
  const { t } = useTranslation('employers')
  const { t: engagement } = useTranslation('engagement')
  return column => {
    if (isRelationState(column)) return t(`states.${column}`)
    const level = levelOfColumn(column)
    if (level !== null) return `${level} ${engagement(`level.names.${levelKeys[level] ?? '0'}`)}`
    return isStrength(column) ? t(`relation.strengths.${column}`) : t('board.none')
  }
}
