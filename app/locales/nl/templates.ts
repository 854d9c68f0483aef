/** Een sjabloon aanpassen en zijn versies, welk instrument het ook is. */
const nl = {
  versions: 'Versies',
  versionOf: 'Versie {{version}}',
  current: 'geldt nu',
  fromProduct: 'voorbeeld van Werkbrug',
  again: 'gelijk aan versie {{version}}',
  takeBack: 'Weer gebruiken',
  takeBackAbout: 'Versie {{version}} weer gebruiken',
  reason: 'Waarom deze versie?',
  reasonHint: 'Staat bij de versie, met de datum.',
  preview: 'Wat verandert er?',
  activate: 'Vanaf nu gebruiken',
  activated: 'Versie {{version}} geldt vanaf nu. Een vorige weer gebruiken kan onder Versies.',
  takenBack: 'Versie {{again}} geldt weer, als versie {{version}}.',
}

export default nl
