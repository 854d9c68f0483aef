import { readConcepts, type StarterFramework } from './read-framework'

export const greencomp: StarterFramework = {
  facts: {
    code: 'greencomp',
    nameNl: 'GreenComp: competenties voor duurzaamheid',
    nameEn: 'GreenComp: competences for sustainability',
    publisher: 'European Commission, Joint Research Centre',
    website: 'https://joint-research-centre.ec.europa.eu/greencomp_en',
    attribution:
      'After GreenComp, the European sustainability competence framework, European Union, CC BY 4.0. Names translated for this product.',
  },
  version: '2022',
  path: 'greencomp',
  concepts: [
    ...readConcepts(
      'area',
      `
      area-1 | 1 | duurzame waarden uitdragen        | embodying sustainability values     | | |
      area-2 | 2 | omgaan met samenhang              | embracing complexity                | | |
      area-3 | 3 | je een duurzame toekomst voorstellen | envisioning sustainable futures  | | |
      area-4 | 4 | handelen voor duurzaamheid        | acting for sustainability           | | |
      `,
    ),
    ...readConcepts(
      'skill',
      `
      value-sustainability   | 1.1 | duurzaamheid belangrijk vinden           | valuing sustainability   | area-1 | |
      support-fairness       | 1.2 | opkomen voor eerlijkheid                 | supporting fairness      | area-1 | |
      promote-nature         | 1.3 | zorgen voor de natuur                    | promoting nature         | area-1 | |
      systems-thinking       | 2.1 | in samenhang denken                      | systems thinking         | area-2 | |
      critical-thinking      | 2.2 | kritisch denken                          | critical thinking        | area-2 | |
      problem-framing        | 2.3 | een probleem goed omschrijven            | problem framing          | area-2 | |
      futures-literacy       | 3.1 | verschillende toekomsten kunnen bedenken | futures literacy         | area-3 | |
      adaptability           | 3.2 | omgaan met onzekerheid en verandering    | adaptability             | area-3 | |
      exploratory-thinking   | 3.3 | onderzoekend denken                      | exploratory thinking     | area-3 | |
      political-agency       | 4.1 | invloed uitoefenen op beleid             | political agency         | area-4 | |
      collective-action      | 4.2 | samen in actie komen                     | collective action        | area-4 | |
      individual-initiative  | 4.3 | zelf iets doen                           | individual initiative    | area-4 | |
      `,
    ),
  ],
}
