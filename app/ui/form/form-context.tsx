import { createContext, useContext, useId } from 'react'
import type { FormValues } from '~/platform/forms/form-reply'
import { pathOf } from '~/platform/forms/form-reply'
import type { Problem } from '~/platform/result'
import { useProblemText } from './problem-text'

export interface FormScope {
  id: string
  values: FormValues
  problems: readonly Problem[]
}

export const FormContext = createContext<FormScope | null>(null)

/** True around the fields of a filter, where every field may stay empty and an empty choice means: any. */
export const FilterContext = createContext(false)

export interface FieldOwn {
  /** Name in the form; `contacts[0].email` for nested values. */
  name: string
  /** Overrides what the form's scope knows. */
  id?: string
  error?: string
}

export interface FieldState {
  id: string
  hintId: string
  errorId: string
  error: string | undefined
  /** What was typed or known before; undefined when neither is. */
  typed: string | readonly string[] | undefined
}

/** Where a field lies in its form: ids, what was typed, what is wrong with it. */
export function useFieldState({ name, id, error }: FieldOwn): FieldState {
  const scope = useContext(FormContext)
  const alone = useId()
  const say = useProblemText()
  const path = pathOf(name)
  const own = id ?? (scope ? fieldId(scope.id, path) : alone)
  const wrong = scope?.problems.find(one => pathOf(one.path) === path)
  return {
    id: own,
    hintId: `${own}-hint`,
    errorId: `${own}-error`,
    error: error ?? (wrong ? sentence(say(wrong)) : undefined),
    typed: scope?.values[name] ?? scope?.values[path],
  }
}

export function fieldId(formId: string, path: string): string {
  return `${formId}-${path.replace(/\./g, '-')}`
}

/** First letter large, so that a message reads as a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)
}

export function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

export function allOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value
}
