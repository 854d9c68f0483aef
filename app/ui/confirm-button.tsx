import { Form } from '@remix-run/react'
import type { IconNode } from 'lucide'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from './button'
import { classNames } from './class-names'
import { useHydrated } from './use-hydrated'

const ModalWindow = lazy(() => import('./modal'))

interface ConfirmButtonProps {
  /** Words of the button. */
  label: ReactNode
  /** What is about to happen and what cannot be taken back. */
  question: ReactNode
  title?: ReactNode
  /** Words of the act itself: "Plaatsing beëindigen". */
  confirm: ReactNode
  action?: string
  /** Sent with the act: `{ intent: 'end', id }`. */
  fields?: Readonly<Record<string, string>>
  look?: ButtonLook
  small?: boolean
  icon?: IconNode
  /** Extra fields inside the question: a reason. */
  children?: ReactNode
}

/** An act that asks first: a dialog with scripts, an opening panel without. Prefer undo where an act can be undone. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, look = 'danger-quiet', small, icon } = props
  const { t } = useTranslation('common')
  const [open, setOpen] = useState(false)
  const hydrated = useHydrated()
  if (!hydrated) {
    return (
      <details className="popover">
        <summary className={classNames('btn', `btn-${look}`, small && 'btn-s')}>{label}</summary>
        <div className="popover-panel">
          <Question {...props} />
        </div>
      </details>
    )
  }
  return (
    <>
      <Button type="button" look={look} small={small} icon={icon} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ModalWindow title={title ?? t('sure')} alert onClose={() => setOpen(false)}>
            <Question {...props} close={() => setOpen(false)} />
          </ModalWindow>
        </Suspense>
      ) : null}
    </>
  )
}

function Question({
  question,
  confirm,
  action,
  fields = {},
  children,
  close,
}: ConfirmButtonProps & { close?: () => void }) {
  const { t } = useTranslation('common')
  return (
    <Form method="post" action={action} className="stack" onSubmit={close}>
      <p>{question}</p>
      {children}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="dialog-acts">
        {close ? (
          <Button type="button" look="quiet" onClick={close}>
            {t('cancel')}
          </Button>
        ) : null}
        <Button look="danger">{confirm}</Button>
      </div>
    </Form>
  )
}
