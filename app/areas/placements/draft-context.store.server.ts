import type { Tx } from '~/platform/database.server'
import { AgreementContent } from './agreement-content'

const Standard = AgreementContent.partial()

/** What a first draft needs beside the placement itself. */
export async function findDraftContext(
  db: Tx,
  placement: { vacancyId: string; employerId: string; coachId: string | null },
) {
  const vacancy = await db.vacancy.findUniqueOrThrow({
    where: { id: placement.vacancyId },
    select: {
      title: true,
      description: true,
      vacancyCompetences: { select: { conceptUri: true, kind: true }, orderBy: { weight: 'desc' } },
    },
  })
  const employer = await db.employer.findUniqueOrThrow({
    where: { id: placement.employerId },
    select: { kvkNumber: true },
  })
  const signatory = await db.contact.findFirst({
    where: { employerId: placement.employerId, roles: { has: 'decision_maker' }, leftOn: null },
    select: { firstName: true, lastName: true, email: true, function: true },
    orderBy: { createdAt: 'asc' },
  })
  const standard = await db.template.findFirst({
    where: { instrument: 'agreement.standard', status: 'active' },
    orderBy: { version: 'desc' },
    select: { content: true },
  })
  const coach = placement.coachId
    ? await db.membership.findUnique({
        where: { id: placement.coachId },
        select: { contactEmail: true, contactPhone: true },
      })
    : null
  const sentences = (vacancy.description ?? '')
    .split(/(?<=[.!?])\s+|\n/)
    .map(line => line.trim().replace(/[.!?]+$/, ''))
    .filter(Boolean)
  return {
    kvkNumber: employer.kvkNumber,
    signatory: signatory
      ? {
          name: [signatory.firstName, signatory.lastName].filter(Boolean).join(' '),
          email: signatory.email ?? undefined,
          function: signatory.function ?? undefined,
        }
      : undefined,
    coachEmail: coach?.contactEmail ?? null,
    coachPhone: coach?.contactPhone ?? null,
    competenceUris: vacancy.vacancyCompetences.map(competence => competence.conceptUri),
    learnableUris: vacancy.vacancyCompetences
      .filter(competence => competence.kind === 'learnable')
      .map(competence => competence.conceptUri),
    tasks: sentences.length > 0 ? sentences.slice(0, 10) : [vacancy.title],
    standard: standard ? Standard.parse(standard.content) : {},
  }
}
