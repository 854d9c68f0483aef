import {
  dateCell,
  decimalCell,
  listCell,
  oneOfCell,
  textCell,
  yesNoCell,
  type CellType,
} from '~/platform/tabular/cells'
import { may, type Columns } from '~/platform/tabular/table'
import type { CustomField } from './custom-field'
import { longestText, type FieldValue } from './field-value'

/** The name of a network's own field in a file: `own.<key>`, as in the filter. */
export const ownColumn = (key: string): string => `own.${key}`

/** A choice is read by its value or by its word in either language; what is expected names the Dutch words. */
function choiceCell({ options }: Pick<CustomField, 'options'>): CellType<string> {
  const byWord = new Map(
    options.flatMap(({ value, nl, en }) => [en, nl, value].map(word => [word.toLowerCase(), value] as const)),
  )
  return {
    parse: text => byWord.get(text.trim().toLowerCase()),
    expected: oneOfCell(options.map(option => option.nl)).expected,
  }
}

/** How the value of an own field is read from a cell. */
export function ownCell(field: CustomField): CellType<FieldValue> {
  switch (field.kind) {
    case 'number':
      return decimalCell({ min: -999_999_999_999, max: 999_999_999_999 })
    case 'date':
      return dateCell()
    case 'yes_no':
      return yesNoCell()
    case 'choice':
      return choiceCell(field)
    case 'several': {
      const list = listCell(choiceCell(field))
      return { ...list, parse: text => list.parse(text)?.filter((value, at, all) => all.indexOf(value) === at) }
    }
    default:
      return textCell(longestText)
  }
}

/** The columns that a network's own fields add to a kind of file; none must be there, and an empty cell changes nothing. */
export function ownColumns(fields: readonly CustomField[]): Columns {
  return Object.fromEntries(
    fields.map(field => [
      ownColumn(field.key),
      { ...may(ownCell(field)), label: { nl: field.labelNl, en: field.labelEn } },
    ]),
  )
}
