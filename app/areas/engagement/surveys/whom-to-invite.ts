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
}

interface Firm {
  email: string | null
  noMailing: boolean
  contacts: readonly Person[]
}

export type Addressee = { to: string; toName: string | null; language: 'nl' | 'en' | null } | { leftOut: LeftOutReason }

/** Who knows best what starters lack, in this order. */
const preferred = ['decision_maker', 'hr', 'mentor']

/**
 * To whom an employer's survey goes: the best placed contact with an address, else the firm's own address. The register's
 * no-mailing mark and a do-not-contact date leave an employer out; while one of its people asked for rest, its own address is
 * not used to get round that.
 */
export function whomToInvite(firm: Firm, today: string): Addressee {
  if (firm.noMailing) return { leftOut: 'no_mailing' }
  const present = firm.contacts.filter(one => one.leftOn === null)
  const open = present.filter(one => one.email !== null && mayApproach(one, today))
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
  return firm.email === null ? { leftOut: 'no_address' } : { to: firm.email, toName: null, language: null }
}
