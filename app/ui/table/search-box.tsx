import { Form, useSearchParams, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { TextInput } from '../form/text-input'

const restMs = 250

/** Searches a list as you type; the words stand in the address as `q`, the other filters stay. */
export function SearchBox({ label, words }: { label: string; words: string | null }) {
  const [search] = useSearchParams()
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const kept = [...search].filter(([name]) => !['q', 'after', 'before'].includes(name))
  return (
    <Form
      method="get"
      role="search"
      aria-label={label}
      onChange={event => {
        const form = event.currentTarget
        clearTimeout(timer.current)
        timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), restMs)
      }}
    >
      {kept.map(([name, value], index) => (
        <input key={`${name}${index}`} type="hidden" name={name} value={value} />
      ))}
      <TextInput
        name="q"
        type="search"
        label={label}
        labelHidden
        required
        placeholder={label}
        defaultValue={words ?? ''}
        autoComplete="off"
      />
    </Form>
  )
}
