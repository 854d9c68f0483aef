import { CircleAlert } from 'lucide'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import { FilterContext, type FieldState } from './form-context'

export interface FieldWords {
  label: ReactNode
  hint?: ReactNode
  /** A field that may stay empty says so; a required one says nothing. */
  required?: boolean
  /** The label is for a screen reader only: in tables and search boxes. */
  labelHidden?: boolean
}

interface FieldProps extends FieldWords {
  state: FieldState
  children: ReactNode
}

/** A control with its label above, its hint below the label and its error beside it. */
export function Field({ state, label, hint, required, labelHidden, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={state.id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {required ? null : <OptionalMark />}
      </label>
      <FieldNotes state={state} hint={hint} />
      {children}
    </div>
  )
}

export function OptionalMark() {
  const { t } = useTranslation('common')
  const isFilter = useContext(FilterContext)
  return isFilter ? null : <span className="optional"> ({t('optional')})</span>
}

export function FieldNotes({ state, hint }: { state: FieldState; hint?: ReactNode }) {
  return (
    <>
      {hint ? (
        <div className="hint" id={state.hintId}>
          {hint}
        </div>
      ) : null}
      {state.error ? (
        <div className="field-error" id={state.errorId}>
          <Icon of={CircleAlert} />
          <span>{state.error}</span>
        </div>
      ) : null}
    </>
  )
}

/** aria for a control: which words describe it, and whether it is wrong. */
export function ariaOf(state: FieldState, hint: ReactNode, required?: boolean) {
  const describedBy = [hint ? state.hintId : '', state.error ? state.errorId : ''].filter(Boolean).join(' ')
  return {
    'aria-describedby': describedBy || undefined,
    'aria-invalid': state.error ? (true as const) : undefined,
    'aria-required': required || undefined,
  }
}
