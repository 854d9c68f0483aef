import { mayApproach } from '~/areas/employers/employer'

/** Why somebody is left out before a mailing begins, or is not mailed when its turn comes. */
export const leftOutReasons = [
  'merged',
  'archived',
  'no_mailing',
  'not_yours',
  'no_contact',
  'contact_left',
  'resting',
  'no_address',
  'double_address',
  'bounced',
  'empty_slot',
  'taken_out',
  'address_changed',
  'sender_left',
  'cancelled',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export function isLeftOutReason(text: string | null): text is LeftOutReason {
  return (leftOutReasons as readonly (string | null)[]).includes(text)
}

export interface FirmMarks {
  archivedAt: Date | null
  mergedIntoId: string | null
  /** The register's mark: no unsolicited mail. */
  noMailing: boolean
  ownerId: string | null
  backupOwnerId: string | null
}

interface Sender {
  membershipId: string
  /** Employers of colleagues too. */
  withOthers: boolean
}

/** Why an employer is left out whoever its people are; null when it may be mailed. */
export function whyNotFirm(firm: FirmMarks, sender: Sender): LeftOutReason | null {
  if (firm.mergedIntoId !== null) return 'merged'
  if (firm.archivedAt !== null) return 'archived'
  if (firm.noMailing) return 'no_mailing'
  const isOurs = [firm.ownerId, firm.backupOwnerId].includes(sender.membershipId) || firm.ownerId === null
  return isOurs || sender.withOthers ? null : 'not_yours'
}

/** Marks and facts as they are when the turn of a recipient comes, read again then. */
export interface MarksNow {
  firm: Pick<FirmMarks, 'archivedAt' | 'mergedIntoId' | 'noMailing'>
  /** Null when the contact is gone. */
  contact: { email: string | null; leftOn: Date | null; doNotContactUntil: Date | null } | null
  /** Last day of the sender's membership; null when it goes on. */
  senderEndsOn: Date | null
}

/** Why a mail that was planned does not go out after all; null when it still may. */
export function whyNotAnyMore(marks: MarksNow, address: string, today: string): LeftOutReason | null {
  const { firm, contact, senderEndsOn } = marks
  if (senderEndsOn !== null && senderEndsOn < new Date(today)) return 'sender_left'
  if (firm.mergedIntoId !== null) return 'merged'
  if (firm.archivedAt !== null) return 'archived'
  if (firm.noMailing) return 'no_mailing'
  if (contact === null || contact.leftOn !== null) return 'contact_left'
  if (!mayApproach(contact, today)) return 'resting'
  if (contact.email === null) return 'no_address'
  return sameAddress(contact.email) === sameAddress(address) ? null : 'address_changed'
}

/** An address as two are compared. */
export function sameAddress(address: string): string {
  return address.trim().toLowerCase()
}
