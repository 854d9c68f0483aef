import type { Tx } from '~/platform/database.server'

/** When there was contact with an employer last, as far as it still stands: a contact moment that is no note, or a mail in its file. */
export async function lastContactAt(db: Tx, employerId: string): Promise<Date | null> {
  const standing = { employerId, withdrawnAt: null }
  const where = { ...standing, channel: { not: 'note' } }
  const moment = (await db.contactMoment.aggregate({ where, _max: { at: true } }))._max.at
  const mail = (await db.filedMail.aggregate({ where: standing, _max: { at: true } }))._max.at
  return moment && mail ? (moment > mail ? moment : mail) : (moment ?? mail)
}

/** How the relation stood before a contact moment was recorded, by its event; null when the event says nothing. */
export async function relationStateBefore(db: Tx, contactMomentId: string): Promise<string | null> {
  const event = await db.event.findFirst({
    where: { subjectId: contactMomentId, kind: 'engagement.contact-recorded' },
    select: { before: true },
  })
  const state = (event?.before as { relationState?: unknown } | null | undefined)?.relationState
  return typeof state === 'string' ? state : null
}
