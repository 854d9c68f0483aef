import type { Hit } from '~/areas/insight/search-all.page.server'
import { formatFor } from '~/platform/format'
import { languageOf, translator } from '~/platform/i18n.server'
import { localeOf } from '~/platform/languages'

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
    organisations: translator(language, 'shell')('command.groups.organisations'),
    colleagues: translator(language, 'shell')('command.groups.colleagues'),
    notes: translator(language, 'shell')('command.groups.notes'),
  }
}

/** The words behind a hit; of a partner its kind, of a colleague the role and the organisation, of a contact moment the employer and the day. */
export async function hitNotes(request: Request, hits: readonly Hit[]): Promise<(string | undefined)[]> {
  const language = await languageOf(request)
  const t = translator(language, 'access')
  const { day } = formatFor({ locale: localeOf(language), timeZone: 'UTC' })
  return hits.map(
    hit =>
      [
        hit.role ? t(`roles.${hit.role}`) : null,
        hit.kind ? t(`kinds.${hit.kind as 'other'}`) : null,
        hit.note,
        hit.day ? day(hit.day) : null,
      ]
        .filter(Boolean)
        .join(', ') || undefined,
  )
}
