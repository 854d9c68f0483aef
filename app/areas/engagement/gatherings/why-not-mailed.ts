import { dayIn } from '../days'
import { hasLeft } from '../has-left'
import { toldStates, type GuestState } from './guest-states'
import { whyNotAsked, type LeftOutReason } from './whom-to-ask'

/** Who said yes, maybe or waits must hear of a change or an end, whatever marks came since; nobody else is mailed against a mark. */
const committed: readonly GuestState[] = ['accepted', 'maybe', 'waiting', 'withdrawn']

/** What a mark holds back for everybody, also for who said yes. */
const unasked = ['invite', 'reminder', 'reminder-silent', 'outcome']

/** Whether marks of the firm and the person hold back a mail about this to a guest in this state. */
export function isHeldByMarks(about: string, state: string): boolean {
  return unasked.includes(about) || !committed.some(one => one === state)
}

interface GuestNow {
  state: string
  attendance: string | null
  gathering: { state: string; startsAt: Date; timeZone: string }
  employer: { archivedAt: Date | null; noMailing: boolean } | null
  contact: { email: string | null; doNotContactUntil: Date | null; leftOn: Date | null; bounced: boolean } | null
  membership: { endsOn: Date | null } | null
}

/**
 * Why a mail that waits does not go to a guest after all, asked when it is about to: `over` when its reason is gone, else the mark that
 * holds it back. Null when it still goes.
 */
export function whyNotMailed(
  guest: GuestNow,
  { about, address }: { about: string; address: string },
  now: Date,
): 'over' | LeftOutReason | null {
  const { gathering, employer, contact, membership } = guest
  const today = dayIn(now, gathering.timeZone)
  if (!isStillAsked(guest, about, now) || (membership && hasLeft(membership, today))) return 'over'
  if (!contact || !employer || !isHeldByMarks(about, guest.state)) return null
  const why = whyNotAsked(employer, contact, today)
  if (why) return why
  return plain(contact.email) === plain(address) ? null : 'address_changed'
}

function isStillAsked({ state, attendance, gathering }: GuestNow, about: string, now: Date): boolean {
  if (about === 'outcome') return attendance === 'attended' && ['held', 'closed'].includes(gathering.state)
  if (gathering.state !== 'open' || gathering.startsAt <= now) return false
  return about === 'moved-up' ? state === 'accepted' : toldStates.some(one => one === state)
}

const plain = (address: string | null) => address?.trim().toLowerCase()
