import { mayApproach } from '~/areas/employers/employer'
import type { LeftOutReason } from './invitation-states'

interface Person {
  firstName: string | null
  lastName: string
  email: string | null
  language: string | null
  roles: readonly string[]
  doNotContactUntil: Date | null
  leftOn: Date | null
  /** A mail to this address came back. */
  bounced: boolean
}

interface Firm {
  email: string | null
  noMailing: boolean
  /** A mail to the firm's own address came back. */
  bounced: boolean
  contacts: readonly Person[]
}

export type Addressee = { to: string; toName: string | null; language: 'nl' | 'en' | null } | { leftOut: LeftOutReason }

/** Who knows best what starters lack, in this order. */
const preferred = ['decision_maker', 'hr', 'mentor']

/**
 * To whom an employer's survey goes: the best placed contact with an address, else the firm's own address. The register's
 * no-mailing mark and a do-not-contact date leave an employer out; while one of its people asked for rest, its own address is
 * not used to get round that. An address from which a mail came back is not used again.
 */
export function whomToInvite(firm: Firm, today: string): Addressee {
  if (firm.noMailing) return { leftOut: 'no_mailing' }
  const present = firm.contacts.filter(one => one.leftOn === null)
  const open = present.filter(one => one.email !== null && !one.bounced && mayApproach(one, today))
  const rank = (one: Person) => {
    const found = preferred.findIndex(role => one.roles.includes(role))
    return found < 0 ? preferred.length : found
  }
  const best = [...open].sort((a, b) => rank(a) - rank(b))[0]
  if (best?.email) {
    const language = best.language === 'nl' || best.language === 'en' ? best.language : null
    return { to: best.email, toName: [best.firstName, best.lastName].filter(Boolean).join(' '), language }
  }
  if (present.some(one => !mayApproach(one, today))) return { leftOut: 'do_not_contact' }
  if (firm.email !== null && !firm.bounced) return { to: firm.email, toName: null, language: null }
  const isBounced = firm.bounced || present.some(one => one.bounced)
  return { leftOut: isBounced ? 'bounced' : 'no_address' }
}

/**
 * Why a mail that waits does not go to an employer after all, asked when it is about to: a mark that came since, an address that gave a
 * mail back, or one that is nobody's any more. Null when it still goes.
 */
export function whyNotMailed(firm: Firm, address: string, today: string): LeftOutReason | null {
  const whom = whomToInvite(firm, today)
  if ('leftOut' in whom) return whom.leftOut
  const isIt = (email: string | null) => email?.trim().toLowerCase() === address.trim().toLowerCase()
  const whose = firm.contacts.filter(one => one.leftOn === null && isIt(one.email))
  const reached = whose.find(one => mayApproach(one, today))
  if (reached) return reached.bounced ? 'bounced' : null
  if (whose.length > 0) return 'do_not_contact'
  if (isIt(firm.email)) return firm.bounced ? 'bounced' : null
  return 'address_changed'
}
