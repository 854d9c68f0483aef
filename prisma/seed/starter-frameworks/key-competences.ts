import { readConcepts, type StarterFramework } from './read-framework'

export const keyCompetences: StarterFramework = {
  facts: {
    code: 'eu-key-2018',
    nameNl: 'Europese sleutelcompetenties voor een leven lang leren',
    nameEn: 'European key competences for lifelong learning',
    publisher: 'Council of the European Union',
    website: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018H0604(01)',
    attribution:
      'Council Recommendation of 22 May 2018 on key competences for lifelong learning (2018/C 189/01). Names after the recommendation, explanations in our own words.',
  },
  version: '2018',
  path: 'eu-key-2018',
  concepts: readConcepts(
    'key_competence',
    `
    literacy         | 1 | geletterdheid                                   | literacy                                       | | lezen, schrijven en begrijpen wat anderen zeggen en schrijven          | reading, writing and understanding what others say and write
    multilingual     | 2 | meertaligheid                                   | multilingual competence                        | | meer dan één taal gebruiken om met anderen te praten                   | using more than one language to talk with others
    stem             | 3 | rekenen, wetenschap en techniek                 | mathematics, science, technology, engineering  | | rekenen in het dagelijks leven en begrijpen hoe dingen werken          | everyday maths and understanding how things work
    digital          | 4 | digitale competentie                            | digital competence                             | | computer, telefoon en internet handig en veilig gebruiken              | using computer, phone and internet with ease and safely
    personal         | 5 | persoonlijke, sociale en leercompetentie        | personal, social and learning to learn         | | jezelf kennen, met anderen omgaan en blijven leren                     | knowing yourself, getting on with others and going on learning
    citizenship      | 6 | burgerschap                                     | citizenship                                    | | meedoen in de samenleving en zorgen voor elkaar en de omgeving         | taking part in society and caring for each other and the surroundings
    entrepreneurship | 7 | ondernemerschap                                 | entrepreneurship                               | | kansen zien, plannen maken en ze uitvoeren                             | seeing chances, making plans and carrying them out
    culture          | 8 | cultureel bewustzijn en culturele expressie     | cultural awareness and expression              | | verschillen waarderen en je kunnen uiten                               | valuing differences and expressing yourself
    `,
  ),
}
