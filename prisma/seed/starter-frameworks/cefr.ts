import { readConcepts, type StarterFramework } from './read-framework'

export const cefr: StarterFramework = {
  facts: {
    code: 'cefr',
    nameNl: 'ERK: Europees referentiekader voor talen',
    nameEn: 'CEFR: Common European Framework of Reference for Languages',
    publisher: 'Council of Europe',
    website: 'https://www.coe.int/en/web/common-european-framework-reference-languages',
    attribution: 'Levels A1 to C2 after the CEFR of the Council of Europe. Explanations in our own plain words.',
  },
  version: '2001',
  path: 'cefr',
  concepts: [
    ...readConcepts(
      'skill',
      `
      listening   | L  | luisteren     | listening           | | |
      reading     | R  | lezen         | reading             | | |
      interaction | SI | gesprekken voeren | spoken interaction | | |
      speaking    | SP | spreken       | spoken production   | | |
      writing     | W  | schrijven     | writing             | | |
      `,
    ),
    ...readConcepts(
      'level',
      `
      listening-a1   | A1 | luisteren A1 | listening A1 | listening | begrijpt losse woorden als iemand langzaam praat        | understands single words when someone speaks slowly
      listening-a2   | A2 | luisteren A2 | listening A2 | listening | begrijpt korte, duidelijke boodschappen                  | understands short, clear messages
      listening-b1   | B1 | luisteren B1 | listening B1 | listening | begrijpt gewone gesprekken over werk en thuis            | understands ordinary talk about work and home
      listening-b2   | B2 | luisteren B2 | listening B2 | listening | volgt langere uitleg en het meeste nieuws                | follows longer explanations and most of the news
      listening-c1   | C1 | luisteren C1 | listening C1 | listening | volgt ook gesprekken die niet geordend zijn              | follows talk that is not well ordered too
      listening-c2   | C2 | luisteren C2 | listening C2 | listening | begrijpt iedereen zonder moeite                          | understands everyone without effort
      reading-a1     | A1 | lezen A1     | reading A1   | reading   | leest bekende woorden en korte borden                    | reads familiar words and short signs
      reading-a2     | A2 | lezen A2     | reading A2   | reading   | leest een kort briefje of een rooster                    | reads a short note or a roster
      reading-b1     | B1 | lezen B1     | reading B1   | reading   | leest een werkinstructie in gewone taal                  | reads work instructions in plain language
      reading-b2     | B2 | lezen B2     | reading B2   | reading   | leest artikelen en langere brieven                       | reads articles and longer letters
      reading-c1     | C1 | lezen C1     | reading C1   | reading   | leest lange en moeilijke teksten                         | reads long and difficult texts
      reading-c2     | C2 | lezen C2     | reading C2   | reading   | leest vrijwel alles met gemak                            | reads nearly everything with ease
      interaction-a1 | A1 | gesprekken A1 | spoken interaction A1 | interaction | stelt en beantwoordt eenvoudige vragen        | asks and answers simple questions
      interaction-a2 | A2 | gesprekken A2 | spoken interaction A2 | interaction | voert een kort gesprek over bekende dingen    | has a short talk about familiar things
      interaction-b1 | B1 | gesprekken B1 | spoken interaction B1 | interaction | redt zich in de meeste gewone situaties       | manages in most everyday situations
      interaction-b2 | B2 | gesprekken B2 | spoken interaction B2 | interaction | praat vlot mee en geeft een mening            | joins in with ease and gives an opinion
      interaction-c1 | C1 | gesprekken C1 | spoken interaction C1 | interaction | praat vloeiend, ook over moeilijke onderwerpen | talks fluently, about difficult subjects too
      interaction-c2 | C2 | gesprekken C2 | spoken interaction C2 | interaction | doet moeiteloos mee aan elk gesprek           | takes part in any conversation without effort
      speaking-a1    | A1 | spreken A1   | spoken production A1 | speaking | vertelt in losse zinnen over zichzelf              | tells about themselves in single sentences
      speaking-a2    | A2 | spreken A2   | spoken production A2 | speaking | vertelt kort over gezin, werk en huis              | tells briefly about family, work and home
      speaking-b1    | B1 | spreken B1   | spoken production B1 | speaking | vertelt over ervaringen en plannen                 | tells about experiences and plans
      speaking-b2    | B2 | spreken B2   | spoken production B2 | speaking | legt een standpunt duidelijk uit                   | explains a point of view clearly
      speaking-c1    | C1 | spreken C1   | spoken production C1 | speaking | vertelt uitvoerig en goed geordend                 | tells at length and in good order
      speaking-c2    | C2 | spreken C2   | spoken production C2 | speaking | spreekt helder in elke stijl                       | speaks clearly in any style
      writing-a1     | A1 | schrijven A1 | writing A1   | writing   | vult naam en adres in op een formulier                   | fills in name and address on a form
      writing-a2     | A2 | schrijven A2 | writing A2   | writing   | schrijft een kort bericht                                | writes a short message
      writing-b1     | B1 | schrijven B1 | writing B1   | writing   | schrijft een eenvoudige samenhangende tekst              | writes a simple connected text
      writing-b2     | B2 | schrijven B2 | writing B2   | writing   | schrijft duidelijke brieven en verslagen                 | writes clear letters and reports
      writing-c1     | C1 | schrijven C1 | writing C1   | writing   | schrijft goed opgebouwde teksten over moeilijke zaken    | writes well-built texts about difficult matters
      writing-c2     | C2 | schrijven C2 | writing C2   | writing   | schrijft vlot in de stijl die past                       | writes with ease in the style that fits
      `,
    ),
  ],
}
