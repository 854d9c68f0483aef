import type { Tx } from '~/platform/database.server'
import type { AgreementLocale } from './agreement-template'
import { AmendmentTemplate } from './amendment-template'

/** The network's newest active words of an amendment, in both languages. */
export async function amendmentTexts(db: Tx): Promise<Record<AgreementLocale, AmendmentTemplate> | null> {
  const rows = await db.template.findMany({
    where: { instrument: 'agreement.amendment', status: 'active' },
    orderBy: { version: 'desc' },
    select: { locale: true, content: true },
  })
  const of = (locale: AgreementLocale) => rows.find(row => row.locale === locale)?.content
  const [nl, en] = [of('nl'), of('en')]
  return nl && en ? { nl: AmendmentTemplate.parse(nl), en: AmendmentTemplate.parse(en) } : null
}

/** Everything that was agreed after an agreement was sealed, oldest first, also what came to nothing. */
export function listAmendments(db: Tx, agreementId: string) {
  return db.agreement.findMany({
    where: { amendsId: agreementId },
    select: {
      id: true,
      number: true,
      state: true,
      amendment: true,
      sealedAt: true,
      sealedSha256: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** Who is meant by a name and an address in an amendment: a contact of the firm, a colleague, a place of the firm. */
export async function findPeople(db: Tx, placement: { employerId: string }, mentorEmail: string, coachEmail: string) {
  const mentor = await db.contact.findFirst({
    where: { employerId: placement.employerId, email: { equals: mentorEmail, mode: 'insensitive' }, leftOn: null },
    select: { id: true },
  })
  const coach = await db.membership.findFirst({
    where: {
      role: { in: ['coach', 'casemanager'] },
      endsOn: null,
      OR: [
        { contactEmail: { equals: coachEmail, mode: 'insensitive' } },
        { account: { email: { equals: coachEmail, mode: 'insensitive' } } },
      ],
    },
    select: { id: true },
  })
  return { mentorId: mentor?.id ?? null, coachId: coach?.id ?? null }
}
