/** De grenzen van de netwerkaudit als sjabloon: vanaf wanneer iets opvalt. */
const nl = {
  title: 'Grenzen van de audit',
  change: 'Grenzen aanpassen',
  own: 'eigen grenzen van dit netwerk, naar een voorbeeld; geen officiële IGMA-bijlage',
  sample: 'voorbeeld van Werkbrug, geen officiële IGMA-bijlage',
  sub: 'Vanaf wanneer iets opvalt. Nieuwe grenzen gelden meteen voor de audit van vandaag. Afgesloten audits houden de grenzen waarmee zij gerekend zijn.',
  fields: {
    quietDays: 'Dagen zonder contact',
    inTouchDays: 'Dagen terug voor contact',
    doubleApproachDays: 'Dagen tussen dubbele benadering',
    doubleSeenDays: 'Dagen terug voor dubbele benadering',
    weakGap: 'Verschil van gewicht en sterkte',
  },
  hints: {
    quietDays: 'Zo lang zonder contact valt een bestaande relatie op.',
    inTouchDays: 'Wie in zoveel dagen contact had, telt als collega met contact.',
    doubleApproachDays:
      'Twee organisaties zo kort na elkaar is dubbel. De melding bij een contactmoment blijft op 14 dagen staan.',
    doubleSeenDays: 'Zo ver terug zoekt de audit naar dubbele benadering.',
    weakGap: 'Vanaf dit verschil is een relatie zwakker dan haar gewicht vraagt.',
  },
  between: 'Van {{least}} tot en met {{most}}.',
  previewTitle: 'Wat dit verandert in de audit van vandaag',
  previewOf_one: 'Geteld over {{count}} relatie; er is niets bewaard.',
  previewOf_other: 'Geteld over {{count}} relaties; er is niets bewaard.',
  previewNone_one: 'Voor {{count}} relatie verandert er niets.',
  previewNone_other: 'Voor {{count}} relaties verandert er niets.',
  before: 'Nu',
  after: 'Straks',
  weak: 'Zwakker dan het gewicht vraagt',
}

export default nl
