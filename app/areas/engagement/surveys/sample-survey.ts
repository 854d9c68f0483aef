import type { SurveyItem, SurveyTemplate } from './survey-template'

type Row = [key: string, nl: string, en: string, SurveyItem['keyCompetence'], SurveyItem['transversal']]

const rows: Row[] = [
  ['punctual', 'komt op tijd', 'is punctual', 'personal', 'self_management'],
  ['reliable', 'doet wat is afgesproken', 'is reliable', 'personal', 'self_management'],
  ['motivated', 'is gemotiveerd', 'is motivated', 'entrepreneurship', 'self_management'],
  ['willing-to-learn', 'wil leren', 'is willing to learn', 'personal', 'self_management'],
  ['accepts-feedback', 'kan tegen opmerkingen', 'accepts feedback', 'personal', 'self_management'],
  ['initiative', 'neemt initiatief', 'shows initiative', 'entrepreneurship', 'self_management'],
  ['persistence', 'houdt vol', 'keeps going', 'entrepreneurship', 'self_management'],
  ['precision', 'werkt nauwkeurig', 'works precisely', 'stem', 'thinking'],
  ['works-safely', 'werkt veilig', 'works safely', 'citizenship', 'physical'],
  ['flexible', 'past zich aan', 'is flexible', 'personal', 'self_management'],
  ['independent', 'werkt zelfstandig', 'works independently', 'entrepreneurship', 'self_management'],
  ['co-operates', 'werkt samen', 'co-operates', 'personal', 'social'],
  ['friendly-to-customers', 'is klantvriendelijk', 'is friendly to customers', 'culture', 'social'],
  ['follows-instructions', 'volgt aanwijzingen op', 'follows instructions', 'literacy', 'thinking'],
  ['asks-for-help', 'vraagt om hulp', 'asks for help', 'personal', 'social'],
  ['handles-pressure', 'kan omgaan met drukte', 'handles pressure', 'personal', 'self_management'],
  ['well-groomed', 'ziet er verzorgd uit', 'is well-groomed', 'personal', 'life'],
  ['basic-digital', 'kan werken met telefoon en computer', 'uses phone and computer', 'digital', 'core'],
  [
    'basic-dutch',
    'spreekt genoeg Nederlands voor het werk',
    'speaks enough Dutch for the work',
    'multilingual',
    'core',
  ],
  ['deals-with-difference', 'kan omgaan met verschillen', 'deals with difference', 'culture', 'social'],
]

const oneToFive = { min: 1, max: 5, direction: 'high-is-much' } as const

/** Our own starter items (design: E6); the field's own form is not public, and every copy says so. */
export const sampleSurvey: SurveyTemplate = {
  key: 'employer-survey',
  provenance: 'design',
  notice: {
    nl: 'Voorbeeldsjabloon, geen officiële IGMA-bijlage. De items en hun indeling zijn een eigen voorstel.',
    en: 'Sample template, not an official IGMA annex. The items and how they are grouped are our own proposal.',
  },
  intro: {
    nl: 'Het gaat om houding en gedrag van mensen die beginnen, niet om vakkennis.',
    en: 'This is about the attitude and behaviour of people who start, not about trade knowledge.',
  },
  scales: { importance: oneToFive, lacking: oneToFive },
  items: rows.map(([key, nl, en, keyCompetence, transversal]) => ({ key, nl, en, keyCompetence, transversal })),
}
