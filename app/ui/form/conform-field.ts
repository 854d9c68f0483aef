import type { FieldMetadata } from '@conform-to/react'

/** Props for our inputs from a field of `useForm` (@conform-to/react), for forms with lists that grow in the browser. */
export function conformField(field: FieldMetadata<unknown>): {
  name: string
  id: string
  error?: string
  defaultValue?: string
} {
  const initial = field.initialValue
  return {
    name: field.name,
    id: field.id,
    error: field.errors?.[0],
    defaultValue: typeof initial === 'string' ? initial : undefined,
  }
}
