import type { Hit } from '~/areas/insight/search-all.page.server'
import { languageOf, translator } from '~/platform/i18n.server'

/** Names of the groups of hits, in the reader's language. */
export async function hitGroupNames(request: Request): Promise<Record<Hit['group'], string>> {
  const language = await languageOf(request)
  return {
    moments: translator(language, 'contact-moment')('hits'),
    clients: translator(language, 'shell')('command.groups.clients'),
    employers: translator(language, 'employers')('title'),
    contacts: translator(language, 'employers')('contacts.title'),
    vacancies: translator(language, 'vacancies')('title'),
    agreements: translator(language, 'shell')('command.groups.agreements'),
    colleagues: translator(language, 'shell')('command.groups.colleagues'),
  }
}

/** The words behind a hit; of a colleague the role and the organisation. */
export async function hitNotes(request: Request, hits: readonly Hit[]): Promise<(string | undefined)[]> {
  const t = translator(await languageOf(request), 'access')
  return hits.map(({ role, note }) => [role ? t(`roles.${role}`) : null, note].filter(Boolean).join(', ') || undefined)
}
