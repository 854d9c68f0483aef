import { expect, test } from 'vitest'
import type { CustomField } from '~/areas/employers/custom-fields/custom-field'
import { ownNames, ownTexts, typedOwnTexts } from '~/areas/employers/custom-fields/own-texts'
import { textsOf, twoTexts } from '~/platform/forms/meanwhile'

const field = (key: string, kind: CustomField['kind'], options: string[] = []): CustomField => ({
  id: key,
  key,
  kind,
  labelNl: key,
  labelEn: key,
  helpNl: null,
  helpEn: null,
  options: options.map(value => ({ value, nl: value, en: value })),
  isRequired: key === 'size',
  shownToFirm: false,
  belongsTo: 'employer',
})
const fields = [
  field('size', 'number'),
  field('days', 'several', ['ma', 'di']),
  field('lift', 'yes_no'),
  field('until', 'date'),
]

test('two editors of own fields are compared by value, whichever way it was written', () => {
  const names = ownNames(fields)
  const now = ownTexts(fields, { size: 2.5, days: ['ma', 'di'], lift: false, until: '2027-01-31' })
  const mine = typedOwnTexts(fields, { size: [' 2.5'], days: ['di', 'ma'], lift: ['yes'], until: [''] })
  expect(twoTexts(textsOf(now, names), textsOf(mine, names), textsOf({ ...now, 'fields.lift': 'yes' }, names))).toEqual(
    [
      { name: 'fields.lift', theirs: 'no', mine: 'yes', changedBy: 'them' },
      { name: 'fields.until', theirs: '2027-01-31', mine: '', changedBy: 'me' },
    ],
  )
  expect(typedOwnTexts(fields, { size: ['veel'] })['fields.size']).toBe('veel')
})
