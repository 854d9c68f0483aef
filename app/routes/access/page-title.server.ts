import { languageOf, translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'

/** The `t` of this area for a loader or action: titles and messages. */
export async function accessTexts(request: Request) {
  const language: Language = await languageOf(request)
  return { language, t: translator(language, 'access') }
}
