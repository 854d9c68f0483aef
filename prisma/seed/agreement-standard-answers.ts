import { emptyAgreement, type AgreementContent } from '~/areas/placements/agreement-content'

/**
 * Answers that a network gives in most agreements, for `draftFromPlacement`'s `standard`: sample text of our own.
 * They fill the mandatory fields that no record holds, except the policies of the employer.
 */
export function agreementStandardAnswers(network: { contact: string; reportPoint: string }): Partial<AgreementContent> {
  const blank = emptyAgreement()
  return {
    place: { ...blank.place, remotePercent: 0 },
    period: { ...blank.period, eveningsAndWeekends: false, holidays: 'Officiële feestdagen zijn vrij.' },
    duties: {
      ...blank.duties,
      trainee: ['Houdt de eigen leerdoelen bij en vraagt om hulp als dat nodig is.'],
      host: ['Zorgt voor een werkplek, werkkleding en uitleg.'],
      mentor: ['Spreekt elke week kort met de deelnemer over hoe het gaat.'],
      coach: ['Belt of bezoekt de werkplek op de afgesproken momenten.'],
    },
    safety: {
      ...blank.safety,
      instruction:
        'Op de eerste dag: rondleiding, vluchtweg, gevaren van het werk, beschermingsmiddelen, wie de bhv’er is.',
      equipment: 'De werkgever geeft de middelen die nodig zijn om veilig te werken, zonder kosten voor de deelnemer.',
      incidents: 'Meld een ongeval direct aan de begeleider en dezelfde dag aan de coach.',
    },
    allowance: { ...blank.allowance, kind: 'none' },
    confidentiality: {
      confidentiality: 'Wat u op het werk hoort over klanten en collega’s vertelt u niet verder.',
      property: 'Het bedrijf mag gebruiken wat de deelnemer maakt.',
      photos: 'ask_each_time',
    },
    evaluation: { ...blank.evaluation, certificate: true },
    absence: {
      ...blank.absence,
      reportBefore: '09:00',
      leave: 'In overleg met de begeleider.',
      otherDuties: 'Er is ruimte voor zorg, school en afspraken met instanties.',
    },
    conflict: {
      orderOfContact: ['De begeleider op het werk', 'De coach', 'De casemanager'],
      reportPoint: network.reportPoint,
      complaints: 'Bij de organisatie van de coach, met de klachtenregeling van die organisatie.',
    },
    earlyEnd: {
      whoMayEnd: ['De deelnemer', 'De werkgever', 'De organisatie van de coach'],
      reasons: [
        'De deelnemer vindt werk of begint een opleiding',
        'De leerdoelen zijn bereikt',
        'Afspraken worden niet nagekomen, ook na een gesprek',
        'De situatie is niet veilig',
      ],
      noticeDays: 5,
      replacementDuty: 'De coach zoekt met de deelnemer binnen twee weken naar een andere plek.',
    },
    dataProtection: {
      hostSees: ['Naam en contactgegevens', 'Leerdoelen en taken', 'Rooster en aanwezigheid'],
      coachSees: ['Alles in deze overeenkomst', 'Voortgang en evaluaties'],
      keptMonths: 24,
      contact: network.contact,
    },
    summary: { sentences: ['Je taken zijn: {{tasks}}.', 'Heb je een vraag? Vraag het eerst aan {{mentor}}.'] },
  }
}
