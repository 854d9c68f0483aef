import type { Tx } from '~/platform/database.server'
import type { Mention } from './mention'

/** The mentions of a contact moment with the names of today. */
export async function listMentions(db: Tx, contactMomentId: string) {
  const rows = await db.contactMomentMention.findMany({
    where: { contactMomentId },
    select: { written: true, membershipId: true, membership: { select: { displayName: true } } },
  })
  return rows.map(({ written, membershipId, membership }) => ({ written, membershipId, name: membership.displayName }))
}

/** Sets whom the text of a contact moment names, in place of whomever it named before. */
export async function saveMentions(
  db: Tx,
  networkId: string,
  contactMomentId: string,
  mentions: readonly Mention[],
): Promise<void> {
  await db.contactMomentMention.deleteMany({ where: { contactMomentId } })
  const data = mentions.map(one => ({ networkId, contactMomentId, ...one }))
  if (data.length > 0) await db.contactMomentMention.createMany({ data })
}
