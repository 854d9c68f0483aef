import { readConcepts, type StarterFramework } from './read-framework'

export const digcomp: StarterFramework = {
  facts: {
    code: 'digcomp',
    nameNl: 'DigComp: digitale competenties voor burgers',
    nameEn: 'DigComp: digital competences for citizens',
    publisher: 'European Commission, Joint Research Centre',
    website: 'https://joint-research-centre.ec.europa.eu/digcomp_en',
    attribution:
      'After DigComp 2.2, the digital competence framework for citizens, European Union, CC BY 4.0. Names shortened and translated for this product.',
  },
  version: '2.2',
  path: 'digcomp',
  concepts: [
    ...readConcepts(
      'area',
      `
      area-1 | 1 | informatie en data                       | information and data literacy    | | |
      area-2 | 2 | communiceren en samenwerken              | communication and collaboration  | | |
      area-3 | 3 | digitale inhoud maken                    | digital content creation         | | |
      area-4 | 4 | veiligheid                               | safety                           | | |
      area-5 | 5 | problemen oplossen                       | problem solving                  | | |
      `,
    ),
    ...readConcepts(
      'skill',
      `
      find-information       | 1.1 | digitale informatie zoeken en filteren            | search and filter digital information           | area-1 | |
      judge-information      | 1.2 | digitale informatie beoordelen                    | evaluate digital information                    | area-1 | |
      manage-information     | 1.3 | digitale informatie beheren                       | manage digital information                      | area-1 | |
      interact               | 2.1 | digitaal contact hebben met anderen               | interact through digital technologies           | area-2 | |
      share                  | 2.2 | digitaal informatie delen                         | share through digital technologies              | area-2 | |
      take-part              | 2.3 | digitaal meedoen als burger                       | engage in citizenship through digital technologies | area-2 | |
      collaborate            | 2.4 | digitaal samenwerken                              | collaborate through digital technologies        | area-2 | |
      netiquette             | 2.5 | je goed gedragen op internet                      | netiquette                                      | area-2 | |
      digital-identity       | 2.6 | je digitale identiteit beheren                    | manage your digital identity                    | area-2 | |
      make-content           | 3.1 | digitale inhoud ontwikkelen                       | develop digital content                         | area-3 | |
      rework-content         | 3.2 | digitale inhoud bewerken en samenvoegen           | integrate and re-elaborate digital content      | area-3 | |
      copyright              | 3.3 | auteursrecht en licenties                         | copyright and licences                          | area-3 | |
      programming            | 3.4 | programmeren                                      | programming                                     | area-3 | |
      protect-devices        | 4.1 | apparaten beschermen                              | protect devices                                 | area-4 | |
      protect-privacy        | 4.2 | persoonsgegevens en privacy beschermen            | protect personal data and privacy               | area-4 | |
      protect-health         | 4.3 | gezondheid en welzijn beschermen                  | protect health and well-being                   | area-4 | |
      protect-environment    | 4.4 | het milieu beschermen                             | protect the environment                         | area-4 | |
      technical-problems     | 5.1 | technische problemen oplossen                     | solve technical problems                        | area-5 | |
      needs-and-responses    | 5.2 | kiezen welk digitaal middel past                  | identify needs and technological responses      | area-5 | |
      creative-use           | 5.3 | digitale middelen creatief gebruiken              | use digital technologies creatively             | area-5 | |
      digital-gaps           | 5.4 | weten wat je digitaal nog kunt leren              | identify digital competence gaps                | area-5 | |
      `,
    ),
  ],
}
