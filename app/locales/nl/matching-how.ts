export default {
  title: 'Zo werkt het zoeken van een plek',
  sub: 'Welke plek past bij wie? Het programma rekent met vaste regels. Mensen kiezen.',
  used: {
    title: 'Hier kijken we naar',
    items: {
      competences: 'wat iemand kan, met een niveau van 1 tot 4',
      wishes: 'wat iemand wil: soort werk, plek, wat iemand wil leren',
      hours: 'uren per week en tijden',
      travel: 'hoe ver iemand wil reizen: van postcode tot postcode, in een rechte lijn',
      language: 'taal en papieren, als het werk die echt nodig heeft',
      place: 'wat de plek vraagt, wat je er kunt leren en of er een plek vrij is',
    },
  },
  never: {
    title: 'Hier kijken we nooit naar',
    text: 'Deze dingen doen niet mee: de rekenregels krijgen ze niet te zien. Verandert er een, dan blijft de lijst precies gelijk.',
    items: {
      gender: 'man, vrouw of anders',
      name: 'hoe iemand heet',
      age: 'hoe oud iemand is',
      origin: 'waar iemand vandaan komt',
      health: 'ziekte, beperking of wat lastig is',
      background: 'uitkering, schulden, verblijf, achtergrond',
    },
  },
  first: {
    title: 'Eerst: wat kan niet?',
    text: 'Een plek valt af als die te ver is, als de uren of tijden niet kunnen, als er een taal of papier nodig is dat iemand niet heeft, of als de plek vol is. Er staat altijd bij hoeveel plekken afvielen en waarop. Weten we iets niet, dan valt er niets af.',
  },
  two: {
    title: 'Dan: twee getallen, nooit één',
    text: 'Past bij cliënt: past de plek bij wat iemand wil? Past bij werkgever: wat kan iemand al van wat de plek vraagt? We tellen ze niet op tot één cijfer voor een mens.',
  },
  employer: {
    title: 'Past bij werkgever: een voorbeeld',
    text: 'Elke competentie heeft een gewicht. Wie het gevraagde niveau heeft, krijgt alle punten. Wie de helft heeft, krijgt de helft. Meer dan gevraagd geeft geen extra punten.',
    caption: 'Een verzonnen cliënt en een verzonnen plek',
    head: {
      competence: 'Competentie',
      kind: 'Soort',
      asked: 'Gevraagd',
      has: 'Heeft',
      weight: 'Gewicht',
      points: 'Punten',
    },
    competences: { clean: 'schoonmaken', plan: 'werk plannen', lift: 'veilig tillen', talk: 'praten met bezoek' },
    kinds: { essential: 'nodig', learnable: 'te leren', nice: 'mooi meegenomen' },
    sum: 'Samen {{fit}} van de 100.',
  },
  client: {
    title: 'Past bij cliënt: hetzelfde voorbeeld',
    text: 'Vier dingen tellen mee: wensen ({{wishes}}), doelen ({{goals}}), uren ({{hours}}) en reizen ({{travel}}). Tussen haakjes staat hoe zwaar. Wat niet bekend is, telt niet mee. De uren van een plek op de lijst passen altijd, want anders viel de plek af. Zijn de uren bekend, dan tellen ze dus voor 100.',
    caption: 'Wat telde in het voorbeeld',
    head: { part: 'Deel', score: 'Past', weight: 'Gewicht' },
    sum: 'Samen {{fit}} van de 100.',
  },
  growth: {
    title: 'En: wat kun je er leren?',
    text: 'Leert een plek iets dat iemand wil leren? Dan staat dat erbij. Het is een reden om te kiezen en telt niet als punt.',
  },
  order: {
    title: 'De volgorde',
    text: 'Wie kijkt, kiest de volgorde: wat past bij cliënt, wat past bij werkgever, of beide samen. Zijn twee plekken gelijk, dan staan ze altijd in dezelfde volgorde. Dezelfde gegevens geven altijd dezelfde lijst.',
  },
  people: {
    title: 'Mensen kiezen',
    text: 'De lijst is een hulp. De cliënt kiest uit plekken die een begeleider voorlegt en mag altijd nee zeggen. De werkgever ziet alleen wat iemand kan en wil, en pas als de cliënt dat goed vindt. Van een nee leert het programma niets: het telt alleen redenen.',
  },
  wrong: {
    title: 'Klopt er iets niet?',
    text: 'Zeg het tegen je begeleider. Samen pas je het portfolio of de wensen aan; de lijst is dan meteen anders. Je mag altijd vragen waarom een plek er wel of niet bij staat.',
  },
}
