/** Versies van een sjabloon, welk instrument het ook is. */
const nl = {
  versions: 'Versies',
  versionOf: 'Versie {{version}}',
  current: 'geldt nu',
  fromProduct: 'voorbeeld van Werkbrug',
  again: 'gelijk aan versie {{version}}',
  takeBack: 'Weer gebruiken',
  takeBackAbout: 'Versie {{version}} weer gebruiken',
}

export default nl
