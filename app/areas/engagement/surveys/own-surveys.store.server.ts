import type { Tx } from '~/platform/database.server'

export interface OwnSurveyRow {
  id: string
  year: number
  /** Last day on which it can be answered, `yyyy-mm-dd`. */
  closesOn: string
  closedAt: Date | null
  answeredAt: Date | null
  /** employer, conversation; null when it was not answered. */
  answeredBy: string | null
  /** When an answer was kept half-way; null when nothing was. */
  savedAt: Date | null
}

/** The surveys that the signed-in contact's firm was asked and that have begun, the last to close first. */
export function listOwnSurveys(db: Tx, today: string, take = 20): Promise<OwnSurveyRow[]> {
  return db.$queryRaw<OwnSurveyRow[]>`
    select id, year, closes_on::text as "closesOn", closed_at as "closedAt", answered_at as "answeredAt",
      answered_by as "answeredBy", saved_at as "savedAt"
    from ctx.own_surveys(${today}::date, ${take}::int)`
}

/** Opens one invitation of the own firm to the rest of the transaction; false when it is not the firm's, or was taken back. */
export async function enterOwnSurvey(db: Tx, invitationId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<
    { entered: boolean }[]
  >`select ctx.enter_own_survey(${invitationId}::uuid) as entered`
  return row?.entered === true
}
