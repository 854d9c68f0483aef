import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextInput } from '~/ui/form/text-input'
import { me } from '../filter'
import type { ShownField } from '../filter-choices.page.server'
import type { FieldWords, FilterWordsPage } from './use-field-words'

interface FilterValueProps {
  name: string
  label: string
  field: ShownField
  values: readonly string[]
  page: FilterWordsPage
  words: FieldWords
}

/** The value of a condition, as its field takes it. Several values of one condition are one or the other. */
export function FilterValue({ name, label, field, values, page, words }: FilterValueProps) {
  const { t } = useTranslation('lists')
  const [first = ''] = values
  const shared = { name, label, labelHidden: true, required: true } as const
  switch (field.type) {
    case 'yesNo':
      return null
    case 'choice':
      return (
        <details className="fold filter-choices" open={values.length === 0}>
          <summary>
            {values.length === 0
              ? t('builder.choose')
              : values.map(value => words.option(field, value)).join(t('orBetween'))}
          </summary>
          <CheckboxGroup
            {...shared}
            layout="thirds"
            defaultValue={values}
            choices={(field.options ?? []).map(({ value }) => ({ value, label: words.option(field, value) }))}
          />
        </details>
      )
    case 'person':
    case 'organisation': {
      const choices =
        field.type === 'person'
          ? [
              { value: me, label: t('me') },
              ...page.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` })),
            ]
          : page.organisations.map(one => ({ value: one.id, label: one.name }))
      return (
        <>
          {[...values, ''].map((value, index) => (
            <Select
              key={`${value}${index}`}
              {...shared}
              label={index === 0 ? label : t('builder.orValue', { label })}
              id={`${name}.${index}`}
              width="medium"
              empty={index === 0 ? t('builder.choose') : t('builder.orChoose')}
              defaultValue={value}
              choices={choices}
            />
          ))}
        </>
      )
    }
    case 'date':
      return <DateInput {...shared} hint="" defaultValue={first} />
    case 'number':
      return <NumberInput {...shared} defaultValue={first} unit={field.key === 'quiet' ? t('days') : undefined} />
    case 'text':
      return <TextInput {...shared} width="medium" defaultValue={first} maxLength={100} />
  }
}
