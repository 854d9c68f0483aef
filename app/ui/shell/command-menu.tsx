import { Form } from '@remix-run/react'
import { Search } from 'lucide'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import type { Command } from './command'
import type { NavGroup } from './navigation'

const CommandDialog = lazy(() => import('./command-dialog'))

interface CommandMenuProps {
  groups: readonly NavGroup[]
  commands: readonly Command[]
  searchPath: string
  hitsPath: string
  /** Opens an address in another way than by going there; false when it does not. */
  onOpen?: (to: string) => boolean
}

/** The search box: without scripts it sends its words to the search page, with them it opens the command menu (Ctrl-K). */
export function CommandMenu({ groups, commands, searchPath, hitsPath, onOpen }: CommandMenuProps) {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <Form method="get" action={searchPath} className="search-box" role="search">
        <Icon of={Search} />
        <input
          className="input"
          type="search"
          name="q"
          aria-label={t('searchLabel')}
          placeholder={t('searchPlaceholder')}
          autoComplete="off"
          onMouseDown={event => {
            event.preventDefault()
            setOpen(true)
          }}
        />
        <kbd className="script-only" aria-hidden="true">
          {t('shortcut')}
        </kbd>
      </Form>
      {open ? (
        <Suspense fallback={null}>
          <CommandDialog
            groups={groups}
            commands={commands}
            searchPath={searchPath}
            hitsPath={hitsPath}
            onOpen={onOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  )
}
