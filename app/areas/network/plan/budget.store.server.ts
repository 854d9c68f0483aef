import type { Tx } from '~/platform/database.server'

const mostLines = 500

/** The lines of a plan's budget with what was spent on each. */
export async function listLines(db: Tx, auditId: string) {
  const rows = await db.planBudgetLine.findMany({
    where: { auditId },
    select: {
      id: true,
      what: true,
      plannedCents: true,
      organisationId: true,
      payer: true,
      organisation: { select: { name: true } },
      spendings: {
        select: { id: true, cents: true, spentOn: true, note: true, madeBy: { select: { displayName: true } } },
        orderBy: [{ spentOn: 'asc' }, { id: 'asc' }],
        take: 500,
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostLines,
  })
  return rows.map(({ organisation, spendings, ...row }) => ({
    ...row,
    payer: organisation?.name ?? row.payer ?? '',
    otherPayer: row.payer,
    spentCents: spendings.reduce((sum, one) => sum + one.cents, 0),
    spendings: spendings.map(({ madeBy, ...one }) => ({ ...one, by: madeBy.displayName })),
  }))
}
export type BudgetLine = Awaited<ReturnType<typeof listLines>>[number]

export interface NewLine {
  id: string
  networkId: string
  auditId: string
  what: string
  plannedCents: number
  organisationId: string | null
  payer: string | null
  madeById: string
}

export async function saveNewLine(db: Tx, row: NewLine, now: Date): Promise<void> {
  await db.planBudgetLine.createMany({ data: [{ ...row, createdAt: now }] })
}

export function findLine(db: Tx, auditId: string, id: string) {
  return db.planBudgetLine.findFirst({
    where: { auditId, id },
    select: { id: true, what: true, plannedCents: true, organisationId: true, payer: true },
  })
}

export async function removeLine(db: Tx, auditId: string, id: string): Promise<boolean> {
  return (await db.planBudgetLine.deleteMany({ where: { auditId, id } })).count === 1
}

export function findOrganisation(db: Tx, id: string) {
  return db.organisation.findFirst({ where: { id, employerId: null }, select: { id: true, name: true } })
}

export interface NewSpending {
  id: string
  networkId: string
  auditId: string
  lineId: string
  cents: number
  spentOn: Date
  note: string | null
  madeById: string
}

export async function saveNewSpending(db: Tx, row: NewSpending, now: Date): Promise<void> {
  await db.planSpending.createMany({ data: [{ ...row, createdAt: now }] })
}

export function findSpending(db: Tx, auditId: string, id: string) {
  return db.planSpending.findFirst({
    where: { auditId, id },
    select: { id: true, lineId: true, cents: true, spentOn: true, note: true },
  })
}

export async function removeSpending(db: Tx, auditId: string, id: string): Promise<boolean> {
  return (await db.planSpending.deleteMany({ where: { auditId, id } })).count === 1
}
