import { useLocation } from '@remix-run/react'
import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react'
import { askedMoment } from '../contact-address'
import type { AskedMoment } from './contact-moment-window'

const ContactMomentWindow = lazy(() => import('./contact-moment-window'))

const OpenContext = createContext<(to: string) => boolean>(() => false)

/** Opens an address of the form for a contact moment above the page; false for any other address. */
export function useOpenContactMoment(): (to: string) => boolean {
  return useContext(OpenContext)
}

/** Lets every page below record a contact moment in a window above it. */
export function ContactMomentHost({ children }: { children: (open: (to: string) => boolean) => ReactNode }) {
  const [asked, setAsked] = useState<AskedMoment | null>(null)
  const { pathname, search } = useLocation()
  const open = useCallback(
    (to: string) => {
      const found = askedMoment(to)
      if (found && pathname !== '/contact-moments/new') setAsked(found)
      return found !== null && pathname !== '/contact-moments/new'
    },
    [pathname],
  )
  return (
    <OpenContext.Provider value={open}>
      {children(open)}
      {asked ? (
        <Suspense fallback={null}>
          <ContactMomentWindow asked={asked} back={`${pathname}${search}`} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </OpenContext.Provider>
  )
}
