import { lazy, Suspense, useState, type MouseEvent, type ReactNode } from 'react'
import { LinkButton, type ButtonLook } from './button'
import type { IconNode } from 'lucide'

const ModalWindow = lazy(() => import('./modal'))

interface DialogButtonProps {
  /** Words of the button. */
  label: ReactNode
  title: ReactNode
  /** The page that does the same; a visitor without scripts, or with a middle click, goes there. */
  to: string
  look?: ButtonLook
  small?: boolean
  icon?: IconNode
  wide?: boolean
  children: (close: () => void) => ReactNode
}

/** Opens a dialog above the page; without scripts it is a link to a page with the same content. */
export function DialogButton({ label, title, to, look = 'quiet', small, icon, wide, children }: DialogButtonProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <LinkButton to={to} look={look} small={small} icon={icon} onClick={press}>
        {label}
      </LinkButton>
      {open ? (
        <Suspense fallback={null}>
          <ModalWindow title={title} wide={wide} onClose={close}>
            {children(close)}
          </ModalWindow>
        </Suspense>
      ) : null}
    </>
  )
}
