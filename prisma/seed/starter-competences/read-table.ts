import type { Nature } from '~/areas/taxonomy/concept'

/** The eight key competences of the EU recommendation of 2018, by the short code used in the starter tables. */
export const keyCodes = [
  'literacy',
  'multilingual',
  'stem',
  'digital',
  'personal',
  'citizenship',
  'entrepreneurship',
  'culture',
] as const
export type KeyCode = (typeof keyCodes)[number]

export interface StarterCompetence {
  slug: string
  nl: string
  en: string
  alsoNl: string[]
  alsoEn: string[]
  keys: KeyCode[]
}

export interface StarterGroup {
  slug: string
  nl: string
  en: string
  nature: Nature
  competences: StarterCompetence[]
}

const isKeyCode = (code: string): code is KeyCode => keyCodes.some(known => known === code)

const listOf = (cell: string) =>
  cell
    .split(';')
    .map(word => word.trim())
    .filter(word => word !== '')

/**
 * Reads the rows `slug | nl | en | also nl; ... | also en; ... | key codes; ...` of a group.
 * Throws on a row that does not have these six cells: the tables are part of the product.
 */
export function readTable(table: string): StarterCompetence[] {
  return table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const cells = line.split('|').map(cell => cell.trim())
      const [slug, nl, en, alsoNl, alsoEn, keys] = cells
      if (cells.length !== 6 || !slug || !nl || !en || alsoNl === undefined || alsoEn === undefined)
        throw new Error(`A starter competence needs six cells: ${line}`)
      const codes = listOf(keys ?? '')
      const unknown = codes.find(code => !isKeyCode(code))
      if (unknown) throw new Error(`Unknown key competence "${unknown}": ${line}`)
      return { slug, nl, en, alsoNl: listOf(alsoNl), alsoEn: listOf(alsoEn), keys: codes.filter(isKeyCode) }
    })
}
