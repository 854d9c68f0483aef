import { mayApproach } from '~/areas/employers/employer'

/** Whom to mail at an employer: somebody with this role, or anybody. */
export const contactChoices = ['hr', 'decision_maker', 'mentor', 'ambassador', 'anybody'] as const
export type ContactChoice = (typeof contactChoices)[number]

export interface Person {
  id: string
  email: string | null
  roles: readonly string[]
  doNotContactUntil: Date | null
  leftOn: Date | null
}

/** Why nobody of an employer can be mailed. */
export type NobodyReason = 'no_contact' | 'contact_left' | 'resting' | 'no_address'

export type ChosenContact<P> = { contact: P } | { why: NobodyReason; who: P | null }

/**
 * The contact of an employer that a mailing goes to: the first role of the order in which somebody can be mailed, and in it the
 * first of the list. Somebody who left, asked for rest or has no address is passed over; when nobody is left, the reason is that
 * of the one who was nearest to it.
 */
export function chooseContact<P extends Person>(
  people: readonly P[],
  order: readonly ContactChoice[],
  today: string,
): ChosenContact<P> {
  const meant = order.flatMap(choice => people.filter(one => choice === 'anybody' || one.roles.includes(choice)))
  const contact = meant.find(one => one.email !== null && mayApproach(one, today))
  if (contact) return { contact }
  const present = meant.filter(one => one.leftOn === null)
  const resting = present.find(one => !mayApproach(one, today))
  if (resting) return { why: 'resting', who: resting }
  if (present[0]) return { why: 'no_address', who: present[0] }
  return meant[0] ? { why: 'contact_left', who: meant[0] } : { why: 'no_contact', who: null }
}
