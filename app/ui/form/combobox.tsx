import { lazy, Suspense } from 'react'
import { useHydrated } from '../use-hydrated'
import type { Choice } from './choice'
import type { FieldWords } from './field'
import { firstOf, useFieldState, type FieldOwn } from './form-context'
import { Select } from './select'
import { TextInput } from './text-input'

const Listed = lazy(() => import('./combobox-listed'))

export interface ComboboxProps extends FieldOwn, FieldWords {
  /** A list known beforehand... */
  choices?: readonly Choice[]
  /** ...or an address that answers `?q=` with Choice[] as JSON. */
  source?: string
  defaultValue?: string | null
  /** Words of the default value; needed with `source`. */
  defaultLabel?: string | null
  onChoose?: (choice: Choice | null) => void
}

/**
 * One out of a long list, found by typing. Sends the value under `name` and the typed words under `<name>Words`.
 * Without scripts it is a select, or with a `source` a text field that sends `<name>Words` for the route to resolve.
 */
export function Combobox(props: ComboboxProps) {
  const { name, id, error, choices, defaultValue, defaultLabel, onChoose: _, source: __, ...words } = props
  const hydrated = useHydrated()
  const state = useFieldState({ name, id, error })
  const typedWords = useFieldState({ name: `${name}Words` })
  const plain = choices ? (
    <Select {...words} name={name} id={id} error={error} choices={choices} defaultValue={defaultValue} />
  ) : (
    <TextInput {...words} name={`${name}Words`} id={state.id} error={state.error} defaultValue={defaultLabel} />
  )
  if (!hydrated) return plain
  return (
    <Suspense fallback={plain}>
      <Listed
        {...props}
        defaultValue={firstOf(state.typed) ?? defaultValue}
        defaultLabel={firstOf(typedWords.typed) ?? defaultLabel}
        state={state}
      />
    </Suspense>
  )
}
