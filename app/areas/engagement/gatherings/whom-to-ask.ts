import { mayApproach } from '~/areas/employers/employer'

/** Why somebody is left out of the invitations. */
export const leftOutReasons = [
  'archived',
  'no_mailing',
  'no_contact',
  'contact_left',
  'resting',
  'no_address',
  'bounced',
  'address_changed',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export function isLeftOutReason(text: string | null): text is LeftOutReason {
  return (leftOutReasons as readonly (string | null)[]).includes(text)
}

/** Which of an employer's people are asked: those of one role, or everybody. */
export const askedRoles = ['everybody', 'decision_maker', 'hr', 'mentor', 'ambassador'] as const
export type AskedRole = (typeof askedRoles)[number]

export function isAskedRole(text: string | null): text is AskedRole {
  return (askedRoles as readonly (string | null)[]).includes(text)
}

interface Person {
  id: string
  email: string | null
  roles: readonly string[]
  doNotContactUntil: Date | null
  leftOn: Date | null
  /** A mail to this address came back. */
  bounced: boolean
}

interface Firm {
  archivedAt: Date | null
  noMailing: boolean
}

/** Why a contact cannot be asked on a day; null when nothing stands in the way. Marks of the firm go before those of the person. */
export function whyNotAsked(firm: Firm, person: Omit<Person, 'id' | 'roles'>, today: string): LeftOutReason | null {
  if (firm.archivedAt !== null) return 'archived'
  if (firm.noMailing) return 'no_mailing'
  if (person.leftOn !== null) return 'contact_left'
  if (!mayApproach(person, today)) return 'resting'
  if (person.email === null) return 'no_address'
  return person.bounced ? 'bounced' : null
}

export interface AskedPerson<P> {
  /** Null when the firm has nobody of the asked role. */
  person: P | null
  leftOut: LeftOutReason | null
}

/**
 * Everybody of a firm who is meant by a role, each with the reason when he or she is left out. A firm without anybody gives one
 * line that says so, for nobody is passed over in silence. People who left long ago are no news and give no line while somebody
 * is there.
 */
export function whomToAsk<P extends Person>(
  firm: Firm & { contacts: readonly P[] },
  role: AskedRole,
  today: string,
): AskedPerson<P>[] {
  const meant = firm.contacts.filter(one => role === 'everybody' || one.roles.includes(role))
  const present = meant.filter(one => one.leftOn === null)
  const people = present.length > 0 ? present : meant
  if (people.length === 0) return [{ person: null, leftOut: firm.noMailing ? 'no_mailing' : 'no_contact' }]
  return people.map(person => ({ person, leftOut: whyNotAsked(firm, person, today) }))
}
