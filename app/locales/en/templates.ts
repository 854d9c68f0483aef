/** Shaping a template and its versions, whatever the instrument. */
const en = {
  versions: 'Versions',
  versionOf: 'Version {{version}}',
  current: 'holds now',
  fromProduct: 'sample of Werkbrug',
  again: 'the same as version {{version}}',
  takeBack: 'Use again',
  takeBackAbout: 'Use version {{version}} again',
  reason: 'Why this version?',
  reasonHint: 'Stands with the version, and its date.',
  preview: 'What changes?',
  activate: 'Use from now on',
  activated: 'Version {{version}} holds from now on. A former one can be used again under Versions.',
  takenBack: 'Version {{again}} holds again, as version {{version}}.',
}

export default en
