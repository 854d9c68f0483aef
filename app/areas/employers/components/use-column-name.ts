import { useTranslation } from 'react-i18next'
import { isRelationState } from '../employer'
import { isStrength } from '../relation-board'

/** The word of a column of the board: a state of the relation, or a strength. */
export function useColumnName(): (column: string) => string {
  const { t } = useTranslation('employers')
  return column => {
    if (isRelationState(column)) return t(`states.${column}`)
    return isStrength(column) ? t(`relation.strengths.${column}`) : t('board.none')
  }
}
