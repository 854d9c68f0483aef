import type { Tx } from '~/platform/database.server'

/** A person who signs in, as sign-in needs it. */
export interface Account {
  id: string
  email: string
  name: string
  passwordHash: string | null
  /** Encrypted. */
  totpSecret: string | null
  totpConfirmedAt: Date | null
}

const fields = {
  id: true,
  email: true,
  name: true,
  passwordHash: true,
  totpSecret: true,
  totpConfirmedAt: true,
} as const

/** The account of a mail address; null when there is none or it was switched off. */
export function findAccountByEmail(db: Tx, email: string): Promise<Account | null> {
  return db.account.findFirst({ where: { email: email.trim().toLowerCase(), disabledAt: null }, select: fields })
}

export function findAccount(db: Tx, id: string): Promise<Account | null> {
  return db.account.findFirst({ where: { id, disabledAt: null }, select: fields })
}

export function addAccount(
  db: Tx,
  account: { id: string; email: string; name: string; passwordHash: string | null; createdAt: Date },
): Promise<Account> {
  return db.account.create({ data: { ...account, email: account.email.trim().toLowerCase() }, select: fields })
}

export async function savePassword(db: Tx, accountId: string, passwordHash: string): Promise<void> {
  await db.account.updateMany({ where: { id: accountId }, data: { passwordHash } })
}

export async function saveTotpSecret(db: Tx, accountId: string, totpSecret: string): Promise<void> {
  await db.account.updateMany({
    where: { id: accountId },
    data: { totpSecret, totpConfirmedAt: null, totpLastStep: null },
  })
}

export async function confirmTotp(db: Tx, accountId: string, step: number, at: Date): Promise<void> {
  await db.account.updateMany({ where: { id: accountId }, data: { totpConfirmedAt: at, totpLastStep: BigInt(step) } })
}

/** Uses a code's step up; false when this step or a later one was used before. */
export async function spendTotpStep(db: Tx, accountId: string, step: number): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: BigInt(step) } }] },
    data: { totpLastStep: BigInt(step) },
  })
  return count === 1
}

export async function replaceBackupCodes(
  db: Tx,
  accountId: string,
  hashes: { id: string; codeHash: string }[],
): Promise<void> {
  await db.backupCode.deleteMany({ where: { accountId } })
  await db.backupCode.createMany({ data: hashes.map(one => ({ ...one, accountId })) })
}

/** Uses a backup code up; false when it is unknown or was used before. */
export async function spendBackupCode(db: Tx, accountId: string, codeHash: string, at: Date): Promise<boolean> {
  const { count } = await db.backupCode.updateMany({
    where: { accountId, codeHash, usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

/** Is this the step that was used last? */
export async function wasTotpStepLast(db: Tx, accountId: string, step: number): Promise<boolean> {
  return (await db.account.count({ where: { id: accountId, totpLastStep: BigInt(step) } })) === 1
}

/** Was this backup code used at that moment? */
export async function wasBackupCodeSpent(db: Tx, accountId: string, codeHash: string, at: Date): Promise<boolean> {
  return (await db.backupCode.count({ where: { accountId, codeHash, usedAt: at } })) === 1
}

export function countBackupCodes(db: Tx, accountId: string): Promise<number> {
  return db.backupCode.count({ where: { accountId, usedAt: null } })
}
