import type { AgreementContent } from '~/areas/placements/agreement-content'
import { draftFromPlacement, type PlacementFacts } from '~/areas/placements/draft-from-placement'
import { agreementStandardAnswers } from '../../prisma/seed/agreement-standard-answers'
import { agreementTemplateVersion } from '../../prisma/seed/agreement-templates'

/** An invented internship whose facts are all known. */
export const samplePlacement: PlacementFacts = {
  type: 'internship',
  number: '2026-0042',
  templateVersion: agreementTemplateVersion,
  client: {
    name: 'Şükran Yıldız',
    email: 'sukran@voorbeeld.test',
    birthDate: '1991-04-12',
    address: 'Lindelaan 4, 1234 AB Voorbeeldstad',
    languageLevel: 'a2',
  },
  employer: { legalName: 'Bakkerij De Gouden Korst B.V.', kvkNumber: '12345678' },
  site: { establishmentNumber: '123456789012', address: 'Molenstraat 8, 1234 CD Voorbeeldstad' },
  signatory: { name: 'Joëlle Čapek', function: 'Eigenaar, alleen bevoegd', email: 'joelle@korst.test' },
  mentor: {
    name: 'André Świątek',
    function: 'Bakker',
    email: 'andre@korst.test',
    phone: '06 12345678',
    substitute: 'Renée van Oirschot',
    hoursPerWeek: 3,
  },
  coach: {
    name: 'Maaike Dekker',
    function: 'Coach',
    email: 'maaike@brug.test',
    phone: '010 1234567',
    organisation: 'Stichting De Brug',
    reachability: 'Maandag tot en met donderdag van 9 tot 17 uur.',
  },
  vacancy: {
    title: 'Stage bakkerij',
    tasks: ['Deeg wegen', 'Broden inpakken', 'Klanten helpen'],
    competences: ['Nauwkeurig werken', 'Samenwerken'],
    department: 'Bakkerij',
  },
  period: {
    startsOn: '2026-12-01',
    endsOn: '2027-02-26',
    hoursPerWeek: 24,
    schedule: [
      { weekday: 'tuesday', from: '08:30', until: '16:30' },
      { weekday: 'wednesday', from: '08:30', until: '16:30' },
      { weekday: 'thursday', from: '08:30', until: '16:30' },
    ],
  },
  learningGoals: [{ goal: 'Zelfstandig drie soorten brood inpakken', measuredBy: 'Drie dagen zonder fouten' }],
  standard: agreementStandardAnswers({ contact: 'privacy@brug.test', reportPoint: 'Meldpunt van de regio, 0800 1234' }),
}

/** A draft with the employer's policies filled in: ready to be sent. */
export function completeAgreement(facts: PlacementFacts = samplePlacement): AgreementContent {
  const draft = draftFromPlacement(facts)
  return {
    ...draft,
    safety: {
      ...draft.safety,
      liabilityInsurer: 'Verzekeraar Noord',
      liabilityPolicyNumber: 'AVB-778899',
      liabilityValidUntil: '2027-12-31',
      accidentPolicy: 'Collectieve ongevallenpolis van de gemeente',
    },
  }
}
