import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format-context'
import { ariaOf, Field, type FieldWords } from './field'
import { useFieldState, type FieldOwn } from './form-context'

interface FileDropProps extends FieldOwn, FieldWords {
  /** As the `accept` of an input: `.csv,.xlsx`. */
  accept?: string
  multiple?: boolean
  /** Largest size in bytes; said beside the field, checked by the server. */
  largestBytes?: number
}

const megabyte = 1024 * 1024

/** A file input that files can also be dropped on. The form needs `encType="multipart/form-data"`. */
export function FileDrop({
  name,
  id,
  error,
  label,
  hint,
  required,
  labelHidden,
  accept,
  multiple,
  largestBytes,
}: FileDropProps) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const state = useFieldState({ name, id, error })
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [names, setNames] = useState<readonly string[]>([])
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length === 0) return
    input.current.files = event.dataTransfer.files
    setNames([...event.dataTransfer.files].map(file => file.name))
  }
  return (
    <Field state={state} label={label} hint={hint} required={required} labelHidden={labelHidden}>
      <div
        className="file-drop"
        data-over={over}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <input
          {...ariaOf(state, hint, required)}
          ref={input}
          id={state.id}
          name={name}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={event => setNames([...(event.currentTarget.files ?? [])].map(file => file.name))}
        />
        <span className="hint" aria-live="polite">
          {names.length > 0 ? t('file.chosen', { names: format.list(names) }) : t('file.drop')}
          {largestBytes ? ` ${t('file.largest', { size: `${format.number(largestBytes / megabyte, 1)} MB` })}` : null}
        </span>
      </div>
    </Field>
  )
}
