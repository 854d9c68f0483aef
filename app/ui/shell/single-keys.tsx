import { Link, useNavigate } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyList, type SingleKey } from './key-list'
import { isForTyping } from './is-for-typing'

const ModalWindow = lazy(() => import('../modal'))

export interface SingleKeysProps {
  keys: readonly (SingleKey & { to: string })[]
  /** The page where these keys can be turned off. */
  settingsPath: string
  /** Opens an address in another way than by going there; false when it does not. */
  onOpen?: (to: string) => boolean
}

/** Keys of one letter, outside text fields: each opens its page, and the question mark shows the list. */
export function SingleKeys({ keys, settingsPath, onOpen }: SingleKeysProps) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (isForTyping(event.target) || document.querySelector('[role=dialog], [role=alertdialog]')) return
      const found = keys.find(one => one.key === event.key.toLowerCase())
      if (event.key !== '?' && !found) return
      event.preventDefault()
      if (!found) setOpen(true)
      else if (!onOpen?.(found.to)) navigate(found.to)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys, navigate, onOpen])

  if (!open) return null
  const close = () => setOpen(false)
  return (
    <Suspense fallback={null}>
      <ModalWindow title={t('keys.title')} onClose={close}>
        <KeyList singleKeys={keys} />
        <p className="hint">
          {t('keys.singleNote')}{' '}
          <Link to={settingsPath} onClick={close}>
            {t('keys.change')}
          </Link>
        </p>
      </ModalWindow>
    </Suspense>
  )
}
