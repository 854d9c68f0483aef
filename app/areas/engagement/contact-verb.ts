import { plainText } from '~/platform/plain-text'
import type { Channel } from './contact-moment'

/** First words with which somebody says, in Dutch or English, that they had contact. */
const verbs: Readonly<Record<string, Channel>> = {
  bel: 'call',
  bellen: 'call',
  gebeld: 'call',
  call: 'call',
  phone: 'call',
  bezoek: 'visit',
  visit: 'visit',
  mail: 'mail',
  mailen: 'mail',
  overleg: 'meeting',
  meeting: 'meeting',
  notitie: 'note',
  note: 'note',
}

/** `bel zorghuis` is a call with whoever is named so; null when the words begin with no way of contact, or name nobody. */
export function readContactVerb(words: string): { channel: Channel; name: string } | null {
  const [first = '', ...rest] = words.trim().split(/\s+/)
  const channel = verbs[plainText(first)]
  const name = rest.join(' ')
  return channel !== undefined && name.length > 1 ? { channel, name } : null
}
