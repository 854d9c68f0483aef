import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { env } from '~/platform/env.server'
import { defaultTimeZone, directionOf, localeOf } from '~/platform/languages'
import { forgetToastHeader, readPreferences } from '~/platform/preferences.server'
import { FormatProvider } from '~/ui/format-context'
import { useNonce } from '~/ui/nonce-context'
import { usePopoverManners } from '~/ui/popover-manners'
import { ErrorPage } from '~/ui/shell/error-page'
import styles from '~/ui/styles/app.css?url'
import { Toaster } from '~/ui/toaster'
import { useArrival } from '~/ui/use-arrival'

export const links: LinksFunction = () => [
  { rel: 'preload', href: letters, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/icon-180.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export const meta: MetaFunction = () => [{ title: 'Werkbrug' }]

/** Language, colours, zone and a message to show: nothing about the person. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { language, theme, toast } = await readPreferences(request)
  const shell = { language, locale: localeOf(language), theme, timeZone: env().TIME_ZONE, toast }
  return data(shell, toast ? { headers: { 'Set-Cookie': await forgetToastHeader(request) } } : undefined)
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const nonce = useNonce()
  const shell = useRouteLoaderData<typeof loader>('root')
  const theme = shell?.theme ?? 'auto'
  return (
    <html lang={i18n.language} dir={directionOf(i18n.language)} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const shell = useRouteLoaderData<typeof loader>('root')
  const { i18n } = useTranslation()
  const locale = shell?.locale ?? localeOf(i18n.language === 'en' ? 'en' : 'nl')
  const timeZone = shell?.timeZone ?? defaultTimeZone
  usePopoverManners()
  useArrival()
  const settings = useMemo(() => ({ locale, timeZone }), [locale, timeZone])
  return (
    <FormatProvider settings={settings}>
      <Toaster flash={shell?.toast ?? null}>
        <Outlet />
      </Toaster>
    </FormatProvider>
  )
}

export function ErrorBoundary() {
  return <ErrorPage />
}
