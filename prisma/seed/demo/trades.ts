/** Kinds of firms and the places they offer, in the words of the starter competences. */
export interface Trade {
  sector: string
  firms: readonly string[]
  places: readonly {
    title: string
    tasks: string
    essential: readonly string[]
    learnable: readonly string[]
    nice: readonly string[]
  }[]
  needs: readonly string[]
}

export const trades: readonly Trade[] = [
  {
    sector: '81.21',
    firms: ['Schoonmaak', 'Facilitair'],
    places: [
      {
        title: 'Schoonmaker kantoren',
        tasks: 'Vloeren en sanitair schoonmaken. Prullenbakken legen en afval scheiden. De schoonmaakkar vullen.',
        essential: ['mop-floors', 'vacuum-floors', 'work-safely', 'be-punctual'],
        learnable: ['dose-cleaning-agents', 'use-colour-coded-cloths', 'operate-scrubber'],
        nice: ['sort-waste', 'work-in-a-team'],
      },
      {
        title: 'Medewerker sanitair en portieken',
        tasks: 'Trappenhuizen en toiletten schoonmaken. Ramen wassen.',
        essential: ['clean-sanitary-rooms', 'clean-stairwells', 'work-accurately'],
        learnable: ['clean-windows', 'read-product-labels'],
        nice: ['work-independently'],
      },
    ],
    needs: ['Avonddiensten blijven open', 'Zoekt mensen voor vroege ochtenden'],
  },
  {
    sector: '56.10',
    firms: ['Bakkerij', 'Lunchroom', 'Keuken', 'Eethuis'],
    places: [
      {
        title: 'Keukenhulp',
        tasks: 'Groenten schillen en snijden. Afwassen. Broodjes en salades klaarmaken.',
        essential: ['wash-dishes', 'peel-and-cut-vegetables', 'work-hygienically'],
        learnable: ['use-kitchen-knives', 'follow-a-recipe', 'weigh-ingredients'],
        nice: ['cook-simple-meals', 'keep-the-pace'],
      },
      {
        title: 'Medewerker bakkerij, leerplek',
        tasks: 'Helpen met deeg en gebak. De werkbank schoonhouden. Broodjes klaarmaken voor de winkel.',
        essential: ['work-hygienically', 'be-punctual', 'work-in-a-team'],
        learnable: ['bake-bread-and-pastry', 'weigh-ingredients', 'prepare-sandwiches'],
        nice: ['ask-for-help'],
      },
    ],
    needs: ['Rooster op zaterdag is het knelpunt', 'Wil graag een tweede leerplek'],
  },
  {
    sector: '87.30',
    firms: ['Zorghuis', 'Woonzorg'],
    places: [
      {
        title: 'Gastvrouw woonzorg, leerplek',
        tasks: 'Tafels dekken en eten uitserveren. Een praatje maken met bewoners. De keuken netjes houden.',
        essential: ['listen-well', 'speak-clearly', 'work-hygienically', 'look-after-appearance'],
        learnable: ['cook-simple-meals', 'prepare-sandwiches', 'keep-agreements'],
        nice: ['work-in-a-team', 'take-initiative'],
      },
      {
        title: 'Huiskamerondersteuner',
        tasks: 'Koffie schenken en bewoners helpen bij activiteiten. Afwassen en opruimen.',
        essential: ['listen-well', 'be-honest', 'call-in-when-ill'],
        learnable: ['wash-dishes', 'ask-questions'],
        nice: ['offer-help'],
      },
    ],
    needs: ['Avonddienst, rooster is het knelpunt', 'Zoekt mensen met geduld, diploma is niet nodig'],
  },
  {
    sector: '47.11',
    firms: ['Supermarkt', 'Winkel', 'Kringloop'],
    places: [
      {
        title: 'Vakkenvuller',
        tasks: 'Vakken vullen en verpakkingen opruimen. Klanten de weg wijzen.',
        essential: ['keep-the-pace', 'be-punctual', 'work-in-a-team'],
        learnable: ['speak-clearly', 'sort-waste'],
        nice: ['take-initiative'],
      },
      {
        title: 'Winkelmedewerker kringloop',
        tasks: 'Spullen sorteren en in de winkel zetten. Klanten helpen.',
        essential: ['work-accurately', 'listen-well'],
        learnable: ['speak-clearly', 'take-responsibility'],
        nice: ['sort-waste', 'ask-questions'],
      },
    ],
    needs: ['Veel verloop, wil mensen die blijven', 'Zoekt iemand voor schooltijden'],
  },
  {
    sector: '25.62',
    firms: ['Metaal', 'Montage', 'Techniek'],
    places: [
      {
        title: 'Montagemedewerker, leerplek',
        tasks: 'Onderdelen monteren volgens tekening. Controleren en inpakken.',
        essential: ['work-accurately', 'work-safely', 'follow-rules'],
        learnable: ['concentrate', 'keep-the-pace', 'work-independently'],
        nice: ['finish-tasks'],
      },
    ],
    needs: ['Kan geen mensen vinden met ervaring', 'Wil zelf opleiden als er begeleiding is'],
  },
  {
    sector: '81.30',
    firms: ['Groen', 'Tuinderij', 'Hoveniers'],
    places: [
      {
        title: 'Medewerker groen',
        tasks: 'Schoffelen, snoeien en bladruimen. Gereedschap schoonmaken en opbergen.',
        essential: ['work-safely', 'keep-going', 'work-in-a-team'],
        learnable: ['follow-rules', 'take-initiative'],
        nice: ['be-punctual'],
      },
    ],
    needs: ['Seizoen begint in maart', 'Zoekt ploegen van drie'],
  },
  {
    sector: '52.10',
    firms: ['Logistiek', 'Magazijn', 'Distributie'],
    places: [
      {
        title: 'Orderverzamelaar',
        tasks: 'Bestellingen verzamelen en inpakken. Werken met een scanner.',
        essential: ['keep-the-pace', 'work-accurately', 'be-punctual'],
        learnable: ['work-safely', 'concentrate'],
        nice: ['work-independently'],
      },
    ],
    needs: ['Pieken in november en december', 'Zoekt een mentor voor nieuwe mensen'],
  },
]

/** What an experience shows, by kind: care and moving to another country teach too. */
export const experienceSeeds = [
  {
    kind: 'care',
    title: 'Zorgde voor haar moeder',
    place: 'thuis',
    shows: ['listen-well', 'cook-simple-meals', 'keep-agreements', 'take-responsibility'],
  },
  {
    kind: 'care',
    title: 'Gezin met drie kinderen draaiende houden',
    place: 'thuis',
    shows: ['cook-simple-meals', 'be-punctual', 'keep-going', 'wash-dishes'],
  },
  {
    kind: 'work',
    title: 'Hulp in een restaurantkeuken',
    place: 'Proefdam',
    shows: ['wash-dishes', 'peel-and-cut-vegetables', 'work-hygienically', 'keep-the-pace', 'use-kitchen-knives'],
  },
  {
    kind: 'work',
    title: 'Schoonmaak op een school',
    place: 'Voorbeeldstad',
    shows: ['mop-floors', 'vacuum-floors', 'clean-sanitary-rooms', 'empty-bins', 'work-independently'],
  },
  {
    kind: 'work',
    title: 'Verkoop op de markt',
    place: 'voor de verhuizing',
    shows: ['speak-clearly', 'take-initiative', 'keep-going', 'be-honest'],
  },
  {
    kind: 'work',
    title: 'Naaiatelier',
    place: 'voor de verhuizing',
    shows: ['work-accurately', 'concentrate', 'finish-tasks', 'keep-the-pace'],
  },
  {
    kind: 'volunteer',
    title: 'Vrijwilliger in de buurtkamer',
    place: 'Oefenhuizen',
    shows: ['listen-well', 'offer-help', 'prepare-sandwiches', 'work-in-a-team'],
  },
  {
    kind: 'volunteer',
    title: 'Meehelpen in de moestuin',
    place: 'Denkbeek',
    shows: ['work-safely', 'keep-going', 'work-in-a-team', 'follow-rules'],
  },
  {
    kind: 'study',
    title: 'Taalcursus en stage',
    place: 'De Leerbrug',
    shows: ['ask-questions', 'be-punctual', 'ask-for-help', 'listen-well'],
  },
  {
    kind: 'hobby',
    title: 'Bakken voor familie en buren',
    place: 'thuis',
    shows: ['bake-bread-and-pastry', 'weigh-ingredients', 'follow-a-recipe', 'work-hygienically'],
  },
  {
    kind: 'migration',
    title: 'Verhuisd en een nieuw leven opgebouwd',
    place: 'Nederland',
    shows: ['keep-going', 'take-initiative', 'ask-for-help', 'follow-rules'],
  },
] as const
