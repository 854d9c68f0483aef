import { Form, useNavigation, type FormProps } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { FormReply, FormValues } from '~/platform/forms/form-reply'
import type { Problem } from '~/platform/result'
import { Button, type ButtonProps } from '../button'
import { classNames } from '../class-names'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'

export interface EntryFormProps extends Omit<FormProps, 'id'> {
  /** Names the form on its page; ids of fields start with it. */
  id: string
  /** `useActionData()`: problems and what was typed. */
  reply?: FormReply | null
  /** Known values before anything was typed, by field name. */
  known?: FormValues
  /** Labels for the summary by path, when it must read well without scripts. */
  labels?: Readonly<Record<string, string>>
  /** Checks in the browser before sending: `data => checkForm(data, Schema)`. */
  check?: (formData: FormData) => Problem[]
  children: ReactNode
}

/** A form whose fields keep what was typed and show what is wrong; the summary comes first and takes the focus. */
export function EntryForm({
  id,
  reply,
  known,
  labels,
  check,
  children,
  onSubmit,
  className = 'form',
  method = 'post',
  ...rest
}: EntryFormProps) {
  const [local, setLocal] = useState<Problem[] | null>(null)
  const problems = local ?? reply?.problems ?? []
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef(false)
  const { state, formData } = useNavigation()

  // A form that was accepted and stays on its page is empty again.
  useEffect(() => {
    if (state !== 'idle' || !sent.current) return
    sent.current = false
    if (!reply) form.current?.reset()
  }, [state, reply])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const isOnItsWay = sent.current && state !== 'idle' && formData !== undefined
    if (isOnItsWay) {
      event.preventDefault()
      return
    }
    const found = check?.(new FormData(event.currentTarget)) ?? []
    setLocal(found.length > 0 ? found : null)
    if (found.length > 0) event.preventDefault()
    else {
      sent.current = method !== 'get'
      onSubmit?.(event)
    }
  }
  return (
    <Form {...rest} ref={form} id={id} method={method} className={className} noValidate onSubmit={submit}>
      <FormContext.Provider value={{ id, values: { ...known, ...reply?.values }, problems }}>
        <ErrorSummary problems={problems} formId={id} labels={labels} />
        {children}
      </FormContext.Provider>
    </Form>
  )
}

/** Sends the form; shows that it is busy while its own form is on the way. */
export function SubmitButton({ name, value, ...rest }: ButtonProps) {
  const navigation = useNavigation()
  const sent = navigation.formData
  const mine = navigation.state !== 'idle' && sent !== undefined && (name === undefined || sent.get(name) === value)
  return <Button {...rest} type="submit" name={name} value={value} busy={rest.busy ?? mine} />
}

/** The last line of a form: the act first, then the way out. */
export function FormActs({ children }: { children: ReactNode }) {
  return <div className="form-acts">{children}</div>
}

interface FormRowProps {
  children: ReactNode
  /** Short fields, up to four beside each other. */
  isTight?: boolean
}

/** Fields that belong beside each other when there is room. */
export function FormRow({ children, isTight }: FormRowProps) {
  return <div className={classNames('form-row', isTight && 'form-row-tight')}>{children}</div>
}
