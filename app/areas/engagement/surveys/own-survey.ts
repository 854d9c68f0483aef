export type OwnStanding = 'waiting' | 'half-way' | 'answered' | 'missed'

/** How a survey stands for the firm that was asked: it can be answered on its last day still. */
export function standingOf(
  survey: { closesOn: string; closedAt: Date | null; answeredAt: Date | null; savedAt: Date | null },
  today: string,
): OwnStanding {
  if (survey.answeredAt !== null) return 'answered'
  if (survey.closedAt !== null || survey.closesOn < today) return 'missed'
  return survey.savedAt === null ? 'waiting' : 'half-way'
}
