/** The list of contacts of all employers. */
export default {
  title: 'Contactpersonen',
  many: 'Meer dan 10.000 contactpersonen; filter of zoek om te tellen.',
  search: 'Zoek op naam, e-mail of eigen veld',
  reach: 'Benaderen',
  reaches: { now: 'mag nu worden benaderd', later: 'nu niet benaderen' },
  presence: 'Wie',
  presences: { here: 'wie er nu werkt', gone: 'wie weg is', all: 'iedereen, ook wie weg is' },
  words: { q: 'zoekt "{{value}}"', role: 'rol is {{value}}' },
  nothingTitle: 'Niets gevonden',
  nothing: 'Geen contactpersoon met deze filters. Haal er een weg om meer te zien.',
  emptyTitle: 'Nog geen contactpersonen',
  emptyText: 'Hier staan de mensen bij wie u terecht kunt, van alle werkgevers samen.',
  emptyExample: 'Bijvoorbeeld: Noor Baas, directeur, het liefst per telefoon.',
  toEmployers: 'Naar de werkgevers',
}
