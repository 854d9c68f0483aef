import type { LetterTemplate } from './letter-template'

/** Our own starter text (design: E4). The letter of intent is named in 4.A.2; its text is ours, and every copy says so. */
export const sampleLetter: LetterTemplate = {
  key: 'letter-of-intent',
  provenance: 'design',
  notice: {
    nl: 'Voorbeeldsjabloon, geen officiële IGMA-bijlage. Pas de tekst aan uw regio aan.',
    en: 'Sample template, not an official IGMA annex. Adapt the text to your region.',
  },
  opening: {
    nl: 'Wij willen samen mensen in onze regio helpen om werk te vinden en te houden. In deze verklaring staat wat wij daarvoor van plan zijn en wat wij van elkaar verwachten.',
    en: 'Together we want to help people in our region to find work and to keep it. This letter says what we mean to do for that and what we expect of each other.',
  },
  terms: [
    {
      nl: 'Lukt iets niet, dan zeggen wij dat op tijd en zoeken wij samen een andere weg.',
      en: 'When something does not work out, we say so in time and look for another way together.',
    },
    {
      nl: 'Over een plek voor één persoon maken wij aparte afspraken, met die persoon erbij.',
      en: 'About a place for one person we make separate arrangements, with that person.',
    },
    {
      nl: 'Ieder kan met deze verklaring stoppen. Wij vertellen dan waarom.',
      en: 'Each of us can stop with this letter. We then say why.',
    },
  ],
  closing: {
    nl: 'Op de genoemde dag kijken wij samen terug: wat lukte, wat niet, en wat willen wij verder?',
    en: 'On the day named we look back together: what worked, what did not, and what do we want next?',
  },
}
