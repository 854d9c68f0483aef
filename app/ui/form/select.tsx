import { useContext, type SelectHTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names'
import { isGroup, type Choice, type ChoiceGroup } from './choice'
import { ariaOf, Field, type FieldWords } from './field'
import { FilterContext, firstOf, useFieldState, type FieldOwn } from './form-context'

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'required' | 'defaultValue' | 'multiple'>

export interface SelectProps extends FieldOwn, FieldWords, Native {
  choices: readonly (Choice | ChoiceGroup)[]
  defaultValue?: string | null
  /** Words of the empty first choice; `false` leaves it out. */
  empty?: string | false
  width?: 'medium' | 'full'
}

/** One out of a list. For two to five choices RadioGroup is calmer; for more than thirty use Combobox. */
export function Select(props: SelectProps) {
  const {
    name,
    id,
    error,
    label,
    hint,
    required,
    labelHidden,
    choices,
    defaultValue,
    empty,
    width = 'full',
    className,
    ...rest
  } = props
  const { t } = useTranslation('common')
  const isFilter = useContext(FilterContext)
  const state = useFieldState({ name, id, error })
  return (
    <Field state={state} label={label} hint={hint} required={required} labelHidden={labelHidden}>
      <select
        {...rest}
        {...ariaOf(state, hint, required)}
        id={state.id}
        name={name}
        className={classNames('input', width === 'medium' && 'input-medium', className)}
        defaultValue={rest.value === undefined ? (firstOf(state.typed) ?? defaultValue ?? '') : undefined}
      >
        {empty === false ? null : <option value="">{empty ?? t(isFilter ? 'table.any' : 'noChoice')}</option>}
        {choices.map(item =>
          isGroup(item) ? (
            <optgroup key={item.label} label={item.label}>
              {item.choices.map(choice => (
                <Option key={choice.value} choice={choice} />
              ))}
            </optgroup>
          ) : (
            <Option key={item.value} choice={item} />
          ),
        )}
      </select>
    </Field>
  )
}

function Option({ choice }: { choice: Choice }) {
  return (
    <option value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  )
}
