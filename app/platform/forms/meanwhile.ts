/** The values of a record by field name, written as its form sends them. */
export type FieldTexts = Readonly<Record<string, FieldText>>
export type FieldText = string | readonly string[]

/** A field that two people left with different texts. */
export interface TwoTexts {
  name: string
  /** What the other saved. */
  theirs: FieldText
  /** What this person typed. */
  mine: FieldText
  /** Who changed it since this person opened the form. */
  changedBy: 'me' | 'them' | 'both'
}

/** What a form shows when somebody else saved first. */
export interface Meanwhile {
  version: number
  now: FieldTexts
  fields: TwoTexts[]
}

/** The fields of a record, or of an input that was read from its form, as texts: empty when there is nothing, `on` for yes. */
export function textsOf(values: Readonly<Record<string, unknown>>, names: readonly string[]): FieldTexts {
  return Object.fromEntries(names.map(name => [name, textOf(values[name])]))
}

function textOf(value: unknown): FieldText {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return 'on'
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(String).sort()
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
}

/** The fields in which two people differ, in the order of the form. Without what this person saw, each counts as changed by both. */
export function twoTexts(now: FieldTexts, mine: FieldTexts, seen: FieldTexts | null): TwoTexts[] {
  return Object.keys(now).flatMap(name => {
    const [theirs, typed] = [now[name] ?? '', mine[name] ?? '']
    if (same(theirs, typed)) return []
    return [{ name, theirs, mine: typed, changedBy: whoChanged(theirs, typed, seen?.[name]) }]
  })
}

function whoChanged(theirs: FieldText, mine: FieldText, before: FieldText | undefined): TwoTexts['changedBy'] {
  if (before === undefined) return 'both'
  if (same(before, mine)) return 'them'
  return same(before, theirs) ? 'me' : 'both'
}

/** Which text is proposed: the other's where only the other changed the field, else one's own. */
export function proposed(field: TwoTexts): 'mine' | 'theirs' {
  return field.changedBy === 'them' ? 'theirs' : 'mine'
}

function same(a: FieldText, b: FieldText): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Name of the choice between the two texts of a field. */
export function choiceName(field: string): string {
  return `keep.${field}`
}

/** The form with the other's text in each field where that was chosen; the choices themselves are taken out. */
export function withChoices(form: FormData, now: FieldTexts): FormData {
  const chosen = new FormData()
  const isTheirs = (name: string) => form.get(choiceName(name)) === 'theirs'
  for (const [name, value] of form.entries()) {
    if (name.startsWith(choiceName('')) || (name in now && isTheirs(name))) continue
    chosen.append(name, value)
  }
  for (const [name, text] of Object.entries(now)) {
    if (!isTheirs(name)) continue
    for (const one of typeof text === 'string' ? [text] : text) if (one !== '') chosen.append(name, one)
  }
  return chosen
}

/** Field in which a form remembers what its reader saw. */
export const seenName = 'seen'

/** What the person saw when the form was opened; null when the form does not say it in a way that can be read. */
export function readSeen(form: FormData): FieldTexts | null {
  try {
    const seen: unknown = JSON.parse(String(form.get(seenName)))
    return typeof seen === 'object' && seen !== null && !Array.isArray(seen) ? (seen as FieldTexts) : null
  } catch {
    return null
  }
}
