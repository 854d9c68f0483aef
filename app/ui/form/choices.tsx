import { useContext, type ReactNode } from 'react'
import type { Choice } from './choice'
import { ariaOf, FieldNotes, OptionalMark, type FieldWords } from './field'
import { allOf, firstOf, FormContext, useFieldState, type FieldOwn, type FieldState } from './form-context'

export interface RadioGroupProps extends FieldOwn, FieldWords {
  choices: readonly Choice[]
  defaultValue?: string | null
  /** `row`: beside each other. `scale`: large squares for 1 to 5. */
  layout?: 'column' | 'row' | 'scale'
  onChange?: (value: string) => void
}

/** One out of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, id, error, choices, defaultValue, layout = 'column', hint, required, onChange } = props
  const state = useFieldState({ name, id, error })
  const chosen = firstOf(state.typed) ?? defaultValue ?? undefined
  return (
    <Group {...props} state={state} layout={layout}>
      {choices.map((choice, index) => (
        <Box key={choice.value} choice={choice} scale={layout === 'scale'}>
          <input
            type="radio"
            id={index === 0 ? state.id : `${state.id}-${index}`}
            name={name}
            value={choice.value}
            disabled={choice.disabled}
            defaultChecked={choice.value === chosen}
            onChange={onChange && (() => onChange(choice.value))}
            aria-describedby={ariaOf(state, hint, required)['aria-describedby']}
          />
        </Box>
      ))}
    </Group>
  )
}

export interface CheckboxGroupProps extends FieldOwn, FieldWords {
  choices: readonly Choice[]
  defaultValue?: readonly string[]
  /** `thirds`: three on a line, for the parts of a day. */
  layout?: 'column' | 'row' | 'thirds'
}

/** Any number out of a few; each ticked value is sent under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, id, error, choices, defaultValue, layout = 'column' } = props
  const state = useFieldState({ name, id, error })
  const scope = useContext(FormContext)
  const sent = scope !== null && Object.keys(scope.values).length > 0 && scope.problems.length > 0
  const chosen = allOf(state.typed) ?? (sent ? [] : (defaultValue ?? []))
  return (
    <Group {...props} state={state} layout={layout}>
      {choices.map((choice, index) => (
        <Box key={choice.value} choice={choice}>
          <input
            type="checkbox"
            id={index === 0 ? state.id : `${state.id}-${index}`}
            name={name}
            value={choice.value}
            disabled={choice.disabled}
            defaultChecked={chosen.includes(choice.value)}
          />
        </Box>
      ))}
    </Group>
  )
}

export interface CheckboxProps extends FieldOwn {
  label: ReactNode
  hint?: ReactNode
  defaultChecked?: boolean
  /** What is sent when ticked. */
  value?: string
  onChange?: (checked: boolean) => void
}

/** One yes or no. */
export function Checkbox({ name, id, error, label, hint, defaultChecked, value = 'on', onChange }: CheckboxProps) {
  const state = useFieldState({ name, id, error })
  const scope = useContext(FormContext)
  const sent = scope !== null && scope.problems.length > 0
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          id={state.id}
          name={name}
          value={value}
          defaultChecked={sent ? state.typed !== undefined : defaultChecked}
          onChange={onChange && (event => onChange(event.currentTarget.checked))}
          {...ariaOf(state, hint)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes state={state} hint={hint} />
    </div>
  )
}

const layouts = {
  column: 'choices',
  row: 'choices choices-row',
  thirds: 'choices choices-thirds',
  scale: 'scale',
} as const

interface GroupProps extends FieldWords {
  state: FieldState
  layout: 'column' | 'row' | 'scale' | 'thirds'
  children: ReactNode
}

function Group({ state, label, hint, required, labelHidden, layout, children }: GroupProps) {
  const aria = ariaOf(state, hint, required)
  return (
    <fieldset className="field" aria-describedby={aria['aria-describedby']}>
      <legend className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {required ? null : <OptionalMark />}
      </legend>
      <FieldNotes state={state} hint={hint} />
      <div className={layouts[layout]}>{children}</div>
    </fieldset>
  )
}

function Box({ choice, scale, children }: { choice: Choice; scale?: boolean; children: ReactNode }) {
  return (
    <label className={scale ? undefined : 'choice'}>
      {children}
      <span>{choice.label}</span>
      {choice.hint && !scale ? <span className="hint">{choice.hint}</span> : null}
    </label>
  )
}
