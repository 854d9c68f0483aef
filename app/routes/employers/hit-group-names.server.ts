import type { Hit } from '~/areas/employers/search.page.server'
import { languageOf, translator } from '~/platform/i18n.server'

/** Names of the groups of hits, in the reader's language. */
export async function hitGroupNames(request: Request): Promise<Record<Hit['group'], string>> {
  const language = await languageOf(request)
  return {
    employers: translator(language, 'employers')('title'),
    contacts: translator(language, 'employers')('contacts.title'),
    vacancies: translator(language, 'vacancies')('title'),
  }
}
