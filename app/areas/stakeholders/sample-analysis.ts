import type { AnalysisTemplate } from './analysis-template'

/**
 * Our own starter (design: E1). The steps and the closing questions are those of exercise 4.A.1.1; the annex itself is not public,
 * so scales, thresholds and proposals are ours, and every copy says so.
 */
export const sampleAnalysis: AnalysisTemplate = {
  key: 'stakeholder-analysis',
  provenance: 'design',
  notice: {
    nl: 'Voorbeeldsjabloon bij oefening 4.A.1.1, geen officiële IGMA-bijlage. Schalen, grenzen en voorstellen zijn eigen werk.',
    en: 'Sample template with exercise 4.A.1.1, not an official IGMA annex. Scales, limits and proposals are our own.',
  },
  scale: { min: 1, max: 5, direction: 'high-is-much' },
  highFrom: 4,
  borderlineFrom: 3,
  proposals: {
    A: { identification: 'consult', planning: 'consult', implementation: 'inform', monitoring: 'consult' },
    B: { identification: 'consult', planning: 'partnership', implementation: 'partnership', monitoring: 'partnership' },
    C: { identification: 'inform', planning: 'consult', implementation: 'inform', monitoring: 'inform' },
    D: { identification: 'none', planning: 'none', implementation: 'inform', monitoring: 'none' },
  },
  partnerInterestOver: 2,
  questions: [
    {
      key: 'knowledge',
      nl: 'Hoe verzamelen wij kennis over werkgevers en hun organisatie?',
      en: 'How do we collect knowledge about employers and their organisations?',
    },
    {
      key: 'owner',
      nl: 'Is één partner verantwoordelijk voor het werkgeversnetwerk, of de casemanager?',
      en: 'Is one partner responsible for the network of employers, or the case manager?',
    },
    {
      key: 'sources',
      nl: 'Wat zijn de belangrijkste bronnen voor vacatures, en wat zijn onze ervaringen ermee?',
      en: 'What are the main sources of vacancies, and what is our experience with them?',
    },
    {
      key: 'chances',
      nl: 'Welke kansen op werk laten wij cliënten zien?',
      en: 'Which chances of work do we show to clients?',
    },
    {
      key: 'own-contact',
      nl: 'Hoeveel contact hebben cliënten zelf met werkgevers?',
      en: 'How much contact do clients themselves have with employers?',
    },
    {
      key: 'passing-on',
      nl: 'Hoe geven wij wat wij weten zo door dat cliënten er iets mee kunnen?',
      en: 'How do we pass on what we know so that clients can do something with it?',
    },
  ],
}
