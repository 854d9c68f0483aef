/** Legal bases for sharing (GDPR art. 6). Public bodies do not rely on consent: there is no free choice towards them. */
export const legalBases = ['legal_task', 'legal_obligation', 'contract', 'consent', 'vital_interest'] as const
export type LegalBasis = (typeof legalBases)[number]

const withoutConsent: readonly LegalBasis[] = ['legal_task', 'legal_obligation', 'vital_interest']
const allowed: Record<string, readonly LegalBasis[]> = {
  municipality: withoutConsent,
  uwv: withoutConsent,
  ngo: ['contract', 'consent', 'vital_interest'],
  education: ['legal_task', 'contract', 'consent', 'vital_interest'],
  school: ['legal_task', 'contract', 'consent', 'vital_interest'],
}

/** The bases that this kind of organisation may name. */
export function basesFor(organisationKind: string): readonly LegalBasis[] {
  return allowed[organisationKind] ?? []
}

export function allowsBasis(organisationKind: string, basis: LegalBasis): boolean {
  return basesFor(organisationKind).includes(basis)
}
