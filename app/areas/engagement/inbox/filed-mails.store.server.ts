import type { Tx } from '~/platform/database.server'

export interface NewFiledMail {
  id: string
  networkId: string
  mailId: string
  employerId: string
  contactId: string | null
  colleagueId: string
  at: Date
  fromLine: string
  toLine: string
  subject: string
  body: string
  refused: { name: string; why: string }[]
  /** Somebody put it here although nothing proved that a colleague had sent it. */
  unproven: boolean
}

/** Puts a mail in a file, or back in it when it was taken out before; returns the id it has there. */
export async function saveFiledMail(db: Tx, mail: NewFiledMail, now: Date): Promise<string> {
  const where = { mailId: mail.mailId, employerId: mail.employerId }
  const before = await db.filedMail.findFirst({ where, select: { id: true } })
  if (before) {
    const { contactId, colleagueId } = mail
    await db.filedMail.updateMany({ where: { id: before.id }, data: { withdrawnAt: null, contactId, colleagueId } })
    return before.id
  }
  await db.filedMail.createMany({ data: [{ ...mail, createdAt: now }] })
  return mail.id
}

export async function saveFiledFiles(db: Tx, networkId: string, filedMailId: string, fileIds: readonly string[]) {
  await db.filedMailFile.createMany({ data: fileIds.map(fileId => ({ networkId, filedMailId, fileId })) })
}

/** The files of a mail wherever it is filed; empty when it is nowhere. */
export function filesOfMail(db: Tx, mailId: string) {
  return db.filedMailFile.findMany({ where: { filedMail: { mailId } }, select: { fileId: true, filedMailId: true } })
}

export function standingFilings(db: Tx, mailId: string) {
  return db.filedMail.findMany({ where: { mailId, withdrawnAt: null }, select: { id: true, employerId: true } })
}

export async function withdrawFilings(db: Tx, ids: readonly string[], now: Date): Promise<void> {
  await db.filedMail.updateMany({ where: { id: { in: [...ids] } }, data: { withdrawnAt: now } })
}

/** Mails of a story, with their attachments. */
export async function filedMailsById(db: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.filedMail.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      mailId: true,
      fromLine: true,
      toLine: true,
      subject: true,
      body: true,
      refused: true,
      unproven: true,
      withdrawnAt: true,
      contact: { select: { firstName: true, lastName: true } },
      colleague: { select: { displayName: true, organisation: { select: { name: true } } } },
      files: { select: { file: { select: { id: true, name: true, bytes: true } } } },
    },
  })
}

/** Whether a file is an attachment of a mail that stands in a file. */
export async function isFiledAttachment(db: Tx, fileId: string): Promise<boolean> {
  return (await db.filedMailFile.count({ where: { fileId, filedMail: { withdrawnAt: null } } })) > 0
}
