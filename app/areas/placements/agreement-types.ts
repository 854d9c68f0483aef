import type { PartyRole } from './actor-roles'

export const agreementTypes = [
  'orientation',
  'taster',
  'internship',
  'work_experience',
  'trial_placement',
  'participation_place',
  'bpv',
] as const
export type AgreementType = (typeof agreementTypes)[number]

export const permissionKinds = ['benefit_authority', 'certificate_of_conduct', 'work_permit'] as const
export type PermissionKind = (typeof permissionKinds)[number]

/** What an instrument asks of an agreement. Municipal ordinances differ, so a network may change each value. */
export interface InstrumentRule {
  type: AgreementType
  /** The law or ordinance that a network most often builds on; shown as a proposal for the field. */
  legalBasis: string
  longest: { months: number } | { days: number }
  /** Longest duration when the authority gave written leave for it. */
  longestWithLeave?: { months: number }
  mostHoursAWeek: number
  signers: readonly PartyRole[]
  permissions: readonly PermissionKind[]
  /** Field paths that are mandatory on top of the ones that every agreement has. */
  mandatory: readonly string[]
  source: string
}

const threeParties = ['trainee', 'mentor', 'coach'] as const

export const instrumentRules: Readonly<Record<AgreementType, InstrumentRule>> = {
  orientation: {
    type: 'orientation',
    legalBasis: 'Participatiewet, artikel 7 en de re-integratieverordening van de gemeente',
    longest: { days: 28 },
    mostHoursAWeek: 32,
    signers: threeParties,
    permissions: [],
    mandatory: [],
    source: 'voorstel; de gemeentelijke verordening gaat voor',
  },
  taster: {
    type: 'taster',
    legalBasis: 'Participatiewet, artikel 7 en de re-integratieverordening van de gemeente',
    longest: { days: 14 },
    mostHoursAWeek: 32,
    signers: threeParties,
    permissions: [],
    mandatory: [],
    source: 'voorstel; de gemeentelijke verordening gaat voor',
  },
  internship: {
    type: 'internship',
    legalBasis: 'Burgerlijk Wetboek, algemene bepalingen; geen arbeidsovereenkomst',
    longest: { months: 6 },
    mostHoursAWeek: 40,
    signers: threeParties,
    permissions: [],
    mandatory: [],
    source: 'EU-kwaliteitskader stages 2014: in beginsel niet langer dan zes maanden',
  },
  work_experience: {
    type: 'work_experience',
    legalBasis: 'Participatiewet, artikel 7 en de re-integratieverordening van de gemeente',
    longest: { months: 6 },
    longestWithLeave: { months: 12 },
    mostHoursAWeek: 36,
    signers: threeParties,
    permissions: ['benefit_authority'],
    mandatory: ['allowance.benefitEffectCheckedBy', 'tasks.supernumerary', 'tasks.noDisplacement'],
    source: 'voorstel; de gemeentelijke verordening gaat voor',
  },
  trial_placement: {
    type: 'trial_placement',
    legalBasis: 'Participatiewet, Werkloosheidswet artikel 76a of Wet WIA artikel 37',
    longest: { months: 2 },
    longestWithLeave: { months: 6 },
    mostHoursAWeek: 40,
    signers: [...threeParties, 'host'],
    permissions: ['benefit_authority'],
    mandatory: [
      'intention.willOfferContract',
      'intention.contractMonths',
      'intention.contractHoursPerWeek',
      'allowance.benefitEffectCheckedBy',
      'parties.benefitAuthority.name',
    ],
    source: 'voorstel; de toestemming van UWV of gemeente gaat voor',
  },
  participation_place: {
    type: 'participation_place',
    legalBasis: 'Participatiewet, artikel 10a',
    longest: { months: 24 },
    longestWithLeave: { months: 48 },
    mostHoursAWeek: 36,
    signers: [...threeParties, 'authority'],
    permissions: ['benefit_authority'],
    mandatory: [
      'tasks.supernumerary',
      'tasks.noDisplacement',
      'allowance.benefitEffectCheckedBy',
      'parties.benefitAuthority.name',
    ],
    source: 'Participatiewet artikel 10a; de gemeentelijke verordening gaat voor',
  },
  bpv: {
    type: 'bpv',
    legalBasis: 'Wet educatie en beroepsonderwijs, artikel 7.2.8',
    longest: { months: 48 },
    mostHoursAWeek: 40,
    signers: [...threeParties, 'school'],
    permissions: [],
    mandatory: [
      'parties.host.sbbId',
      'parties.host.sbbRecognisedUntil',
      'parties.school.name',
      'parties.school.signatory',
      'goals.qualification',
      'goals.qualificationCode',
      'goals.workProcesses',
      'period.totalHours',
    ],
    source: 'Wet educatie en beroepsonderwijs artikel 7.2.8; duur volgt de opleiding',
  },
}
