import type nl from '../nl/contact-list'
import type { Texts } from '../texts'

/** The list of contacts of all employers. */
const en: Texts<typeof nl> = {
  title: 'Contacts',
  many: 'More than 10,000 contacts; filter or search to count.',
  search: 'Search by name, mail address or own field',
  reach: 'Approaching',
  reaches: { now: 'may be approached now', later: 'not to be approached now' },
  presence: 'Who',
  presences: { here: 'who works there now', gone: 'who left', all: 'everybody, also who left' },
  words: { q: 'searches for "{{value}}"', role: 'role is {{value}}' },
  nothingTitle: 'Nothing found',
  nothing: 'No contact with these filters. Take one away to see more.',
  emptyTitle: 'No contacts yet',
  emptyText: 'Here are the people one can turn to, of all employers together.',
  emptyExample: 'For example: Noor Baas, director, best by telephone.',
  toEmployers: 'To the employers',
}

export default en
