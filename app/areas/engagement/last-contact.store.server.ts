import type { Tx } from '~/platform/database.server'

/**
 * When there was contact with an employer last, as far as it still stands: a contact moment that is no note, a mail in its file, or
 * somebody of the employer at an event.
 */
export async function lastContactAt(db: Tx, employerId: string): Promise<Date | null> {
  const standing = { employerId, withdrawnAt: null }
  const where = { ...standing, channel: { not: 'note' } }
  const moment = (await db.contactMoment.aggregate({ where, _max: { at: true } }))._max.at
  const mail = (await db.filedMail.aggregate({ where: standing, _max: { at: true } }))._max.at
  const attended = { guests: { some: { employerId, attendance: 'attended' } }, state: { not: 'cancelled' } }
  const event = (await db.gathering.aggregate({ where: attended, _max: { startsAt: true } }))._max.startsAt
  const all = [moment, mail, event].flatMap(one => one ?? [])
  return all.reduce<Date | null>((last, one) => (last === null || one > last ? one : last), null)
}

/** What was recorded as contact, by the kind of its event. */
export type ContactKind = 'engagement.contact-recorded' | 'engagement.gathering-attended'

/** How the relation stood before a contact was recorded, by its last event; null when the event says nothing. */
export async function relationStateBefore(
  db: Tx,
  subjectId: string,
  kind: ContactKind = 'engagement.contact-recorded',
): Promise<string | null> {
  const event = await db.event.findFirst({
    where: { subjectId, kind },
    select: { before: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const state = (event?.before as { relationState?: unknown } | null | undefined)?.relationState
  return typeof state === 'string' ? state : null
}
