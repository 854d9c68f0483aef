import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '~/platform/forms/read-form.server'
import { isLanguage } from '~/platform/languages'
import { languageHeader, localPathOr, themeHeader } from '~/platform/preferences.server'
import { isTheme } from '~/platform/theme'

/** Keeps a chosen language or theme and goes back to the page it was chosen on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const headers = new Headers()
  const language = form.get('language')
  const theme = form.get('theme')
  if (isLanguage(language)) headers.append('Set-Cookie', await languageHeader(request, language))
  if (isTheme(theme)) headers.append('Set-Cookie', await themeHeader(request, theme))
  return redirect(localPathOr(form.get('returnTo'), '/'), { headers })
}

/** Nothing to see here: a visit goes to the start. */
export function loader() {
  return redirect('/')
}
