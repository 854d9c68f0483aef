/** The version of the word lists: sample lists of our own, no official IGMA annex (design: E12). */
export const listVersion = '2026.1'

/** What a marked word is: how it colours a text, or whom it shuts out. */
export const checkKinds = [
  'agentic',
  'communal',
  'title',
  'requirement',
  'language',
  'age',
  'availability',
  'musts',
] as const
export type CheckKind = (typeof checkKinds)[number]

/** Where a category rests: public research, law, or our own judgement. The words themselves are our own choice. */
export const checkSources = ['gaucher', 'vervecken', 'equalTreatment', 'ageLaw', 'own'] as const
export type CheckSource = (typeof checkSources)[number]

/** Why a word is marked; the words of it are in the locales. */
export const checkReasons = [
  'agentic',
  'communal',
  'manTitle',
  'womanTitle',
  'diploma',
  'years',
  'transport',
  'nativeSpeaker',
  'young',
  'ageLimit',
  'always',
  'fullTime',
  'hours',
  'musts',
] as const
export type CheckReason = (typeof checkReasons)[number]

export const checkLanguages = ['nl', 'en'] as const
export type CheckLanguage = (typeof checkLanguages)[number]

export interface Phrase {
  /**
   * Words in small letters without accents. `x*` is any word that begins with x (inflections), `*x` any word that ends with x
   * (compounds), `#` a number.
   */
  pattern: readonly string[]
  /** Null: a phrase that is fine as a whole and keeps a shorter one from being marked ("data driven"). */
  about: { kind: CheckKind; why: CheckReason; source: CheckSource; alternative: string } | null
}

/** Lines of `forms separated by |` and what could be said instead, which share kind, reason and source. */
export function phrases(
  kind: CheckKind,
  why: CheckReason,
  source: CheckSource,
  lines: Readonly<Record<string, string>>,
): Phrase[] {
  return Object.entries(lines).flatMap(([forms, alternative]) =>
    forms.split('|').map(form => ({ pattern: form.split(' '), about: { kind, why, source, alternative } })),
  )
}

export function fine(forms: string): Phrase[] {
  return forms.split('|').map(form => ({ pattern: form.split(' '), about: null }))
}
