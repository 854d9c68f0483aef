/** Versions of a template, whatever the instrument. */
const en = {
  versions: 'Versions',
  versionOf: 'Version {{version}}',
  current: 'holds now',
  fromProduct: 'sample of Werkbrug',
  again: 'the same as version {{version}}',
  takeBack: 'Use again',
  takeBackAbout: 'Use version {{version}} again',
}

export default en
