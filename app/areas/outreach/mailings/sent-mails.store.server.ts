import type { Tx } from '~/platform/database.server'

/** Mails of mailings that went out, with what they said. */
export function sentMailsById(db: Tx, ids: readonly string[]) {
  return db.mailingRecipient.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      toAddress: true,
      toName: true,
      subject: true,
      body: true,
      mailingId: true,
      mailing: { select: { madeBy: { select: { displayName: true, organisation: { select: { name: true } } } } } },
    },
  })
}
