import type { Tx } from '~/platform/database.server'

export interface Reachable {
  name: string
  email: string
  locale: 'nl' | 'en'
}

const localeOf = (locale: string | null): 'nl' | 'en' => (locale === 'en' ? 'en' : 'nl')

/** People of an employer who sign in here and answer proposals. */
export async function listEmployerPeople(db: Tx, employerId: string, today: Date): Promise<Reachable[]> {
  const rows = await db.membership.findMany({
    where: {
      role: 'employer_contact',
      organisation: { employerId },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      account: { disabledAt: null },
    },
    select: { displayName: true, account: { select: { email: true, locale: true } } },
  })
  return rows.map(row => ({ name: row.displayName, email: row.account.email, locale: localeOf(row.account.locale) }))
}

/** The client's own sign-in, where there is one. */
export async function findTraineeAccount(db: Tx, clientId: string): Promise<Reachable | null> {
  const row = await db.membership.findFirst({
    where: { clientId, role: 'trainee', account: { disabledAt: null } },
    select: { displayName: true, account: { select: { email: true, locale: true } } },
  })
  return row && { name: row.displayName, email: row.account.email, locale: localeOf(row.account.locale) }
}

/** Whether a client can sign in, as far as colleagues see it: not with which address. */
export async function hasOwnSignIn(db: Tx, clientId: string, today: Date): Promise<boolean> {
  const count = await db.membership.count({
    where: { clientId, role: 'trainee', startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
  })
  return count > 0
}

/** Who has a function in a client's file on a day. */
export async function findAssigned(
  db: Tx,
  clientId: string,
  functionName: 'casemanager' | 'coach',
  today: Date,
): Promise<string | null> {
  const row = await db.assignment.findFirst({
    where: {
      clientId,
      function: functionName,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    select: { membershipId: true },
    orderBy: { startsOn: 'desc' },
  })
  return row?.membershipId ?? null
}

export async function findClientEmail(db: Tx, clientId: string): Promise<string | null> {
  const core = await db.clientCore.findUnique({ where: { id: clientId }, select: { email: true } })
  return core?.email ?? null
}
