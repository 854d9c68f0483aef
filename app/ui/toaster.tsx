import { Form, Link } from '@remix-run/react'
import { X } from 'lucide'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewToast, Toast } from '~/platform/toast'
import { Button } from './button'
import { classNames } from './class-names'

const ShowToast = createContext<(toast: NewToast) => void>(() => undefined)

/** Shows a message from the browser's side; after a redirect the server does it with `redirectWithToast`. */
export function useToast(): (toast: NewToast) => void {
  return useContext(ShowToast)
}

const staysMs = 8000

/** Gives the page a place for messages. `flash` is the server's message, if any; shown with or without scripts. */
export function Toaster({ flash, children }: { flash: Toast | null; children: ReactNode }) {
  const [added, setAdded] = useState<readonly Toast[]>([])
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const show = useCallback((toast: NewToast) => {
    setAdded(last => [...last.slice(-2), { ...toast, id: crypto.randomUUID() }])
  }, [])
  const dismiss = useCallback((id: string) => setGone(last => new Set(last).add(id)), [])
  const kept = useKept(flash)
  const shown = useMemo(() => [...kept, ...added].filter(toast => !gone.has(toast.id)), [kept, added, gone])
  return (
    <ShowToast.Provider value={show}>
      {children}
      <div className="toaster" role="status" aria-live="polite">
        {shown.map(toast => (
          <ToastLine key={toast.id} toast={toast} dismiss={dismiss} />
        ))}
      </div>
    </ShowToast.Provider>
  )
}

/** The server forgets its message at the next load of data; the page keeps it until it has been seen. */
function useKept(flash: Toast | null): readonly Toast[] {
  const [kept, setKept] = useState<readonly Toast[]>(flash ? [flash] : [])
  if (flash && !kept.some(toast => toast.id === flash.id)) setKept([...kept.slice(-2), flash])
  return kept
}

function ToastLine({ toast, dismiss }: { toast: Toast; dismiss: (id: string) => void }) {
  const { t } = useTranslation('common')
  const [held, setHeld] = useState(false)
  const stays = held || toast.kind === 'bad'
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => dismiss(toast.id), staysMs)
    return () => clearTimeout(timer)
  }, [stays, dismiss, toast.id])
  return (
    <div
      className={classNames('toast', toast.kind !== 'good' && `toast-${toast.kind}`)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.link ? <Link to={toast.link.to}>{toast.link.label}</Link> : null}
      {toast.undo ? (
        <Form method="post" action={toast.undo.action} onSubmit={() => dismiss(toast.id)}>
          {Object.entries(toast.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="text" small>
            {t('undo')}
          </Button>
        </Form>
      ) : null}
      <Button
        type="button"
        look="text"
        small
        iconOnly
        icon={X}
        className="script-only"
        onClick={() => dismiss(toast.id)}
      >
        {t('close')}
      </Button>
    </div>
  )
}
