import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names'
import { ariaOf, Field, type FieldWords } from './field'
import { firstOf, useFieldState, type FieldOwn } from './form-context'

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'required' | 'defaultValue' | 'size'>

export interface TextInputProps extends FieldOwn, FieldWords, Native {
  defaultValue?: string | number | null
  width?: 'short' | 'medium' | 'full'
  /** A word or sign behind the box: km, uur, euro. */
  unit?: ReactNode
}

const widths = { short: 'input-short', medium: 'input-medium', full: undefined }

/** One line of text. Keeps what was typed when the form comes back with a problem. */
export function TextInput(props: TextInputProps) {
  const {
    name,
    id,
    error,
    label,
    hint,
    required,
    labelHidden,
    defaultValue,
    width = 'full',
    unit,
    className,
    type = 'text',
    ...rest
  } = props
  const state = useFieldState({ name, id, error })
  const input = (
    <input
      {...rest}
      {...ariaOf(state, hint, required)}
      id={state.id}
      name={name}
      type={type}
      className={classNames('input', widths[width], className)}
      defaultValue={rest.value === undefined ? (firstOf(state.typed) ?? defaultValue ?? undefined) : undefined}
    />
  )
  return (
    <Field state={state} label={label} hint={hint} required={required} labelHidden={labelHidden}>
      {unit ? (
        <span className="with-unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  )
}

export interface NumberInputProps extends Omit<TextInputProps, 'type' | 'inputMode' | 'min' | 'max'> {
  /** A comma is allowed; without it the telephone's keyboard shows digits only. */
  decimals?: boolean
}

/** A number as text, so that a comma works and a scroll wheel changes nothing. */
export function NumberInput({ decimals, width = 'short', ...rest }: NumberInputProps) {
  return <TextInput {...rest} width={width} inputMode={decimals ? 'decimal' : 'numeric'} autoComplete="off" />
}

export interface DateInputProps extends Omit<TextInputProps, 'type' | 'width' | 'defaultValue'> {
  /** `2026-11-23`, or the midnight in UTC of a `date` column. */
  defaultValue?: string | Date | null
}

/** The browser's own date picker; the hint says how to type one. `min` and `max` are `yyyy-mm-dd`. */
export function DateInput({ defaultValue, hint, className, ...rest }: DateInputProps) {
  const { t } = useTranslation('common')
  const day = defaultValue instanceof Date ? defaultValue.toISOString().slice(0, 10) : defaultValue
  return (
    <TextInput
      {...rest}
      type="date"
      hint={hint ?? t('dateHint')}
      defaultValue={day}
      className={classNames('input-date', className)}
    />
  )
}

/** A time of day, hh:mm. */
export function TimeInput({ className, ...rest }: Omit<TextInputProps, 'type' | 'width'>) {
  return <TextInput {...rest} type="time" width="short" className={className} />
}

type NativeArea = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'required' | 'defaultValue'>

export interface TextAreaProps extends FieldOwn, FieldWords, NativeArea {
  defaultValue?: string | null
}

/** Several lines of text; grows with its words. */
export function TextArea(props: TextAreaProps) {
  const { name, id, error, label, hint, required, labelHidden, defaultValue, rows = 3, ...rest } = props
  const state = useFieldState({ name, id, error })
  return (
    <Field state={state} label={label} hint={hint} required={required} labelHidden={labelHidden}>
      <textarea
        {...rest}
        {...ariaOf(state, hint, required)}
        id={state.id}
        name={name}
        rows={rows}
        className="input"
        defaultValue={rest.value === undefined ? (firstOf(state.typed) ?? defaultValue ?? undefined) : undefined}
      />
    </Field>
  )
}
