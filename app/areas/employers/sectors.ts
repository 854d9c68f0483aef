/** Sections of SBI 2008 / NACE Rev. 2 with the divisions (first two digits) that belong to each. */
export const sections = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
} as const satisfies Record<string, readonly [number, number]>

export type Section = keyof typeof sections

export const sectionKeys = Object.keys(sections) as Section[]

export function isSection(text: string): text is Section {
  return Object.hasOwn(sections, text)
}

/** The section of a division, undefined when the classification has no such division. */
function sectionOfDivision(division: number): Section | undefined {
  return sectionKeys.find(key => division >= sections[key][0] && division <= sections[key][1])
}

/**
 * A sector code as it is kept: a section letter (`Q`) or two to five digits with a point after the second (`87.10`).
 * `Q87.10`, `8710` and `q 87.1` are read too. Undefined when SBI and NACE have no such section or division.
 */
export function readSectorCode(text: string): string | undefined {
  const match = /^([a-u])?\s?(\d{2})?\.?(\d{1,3})?(?:\.(\d))?$/i.exec(text.trim())
  if (!match) return undefined
  const [, letter, division, rest = '', last = ''] = match
  const section = letter?.toUpperCase()
  if (division === undefined) return rest === '' && section !== undefined && isSection(section) ? section : undefined
  const found = sectionOfDivision(Number(division))
  if (found === undefined || (section !== undefined && section !== found)) return undefined
  const digits = rest + last
  return digits === '' ? division : `${division}.${digits}`
}

/** The section of a code as it is kept. */
export function sectionOf(code: string | null): Section | undefined {
  if (code === null) return undefined
  return isSection(code) ? code : sectionOfDivision(Number(code.slice(0, 2)))
}

/** The codes of a section as a range of texts, the end not included: a shape that the planner can estimate. */
export function codeRangeOf(section: Section): { from: string; until: string } {
  const [from, to] = sections[section]
  return { from: String(from).padStart(2, '0'), until: to === 99 ? 'A' : String(to + 1).padStart(2, '0') }
}
