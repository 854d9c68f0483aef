import { createContext, useContext, type ReactNode } from 'react'
import { defaultLanguage, defaultTimeZone, localeOf } from '~/platform/languages'
import { formatFor, type Format, type FormatSettings } from '~/platform/format'

const FormatContext = createContext<FormatSettings>({ locale: localeOf(defaultLanguage), timeZone: defaultTimeZone })

export function FormatProvider({ settings, children }: { settings: FormatSettings; children: ReactNode }) {
  return <FormatContext.Provider value={settings}>{children}</FormatContext.Provider>
}

/** Dates, times, numbers and money as this network writes them. */
export function useFormat(): Format {
  return formatFor(useContext(FormatContext))
}
