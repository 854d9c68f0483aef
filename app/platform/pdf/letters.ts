import type { Family } from './pdf-fonts.server'

/** Stands for a letter that no typeface has: to be seen, so that nobody takes the text for whole. */
export const replacement = '\uFFFD'

export type HasLetter = (family: Family, codePoint: number) => boolean

/** A letter with its marks as it is drawn, and the typeface that has all of it. */
export interface Letter {
  text: string
  family: Family
  /** Its first and last place in the text. */
  at: number
  end: number
}

/** Typefaces whose letters join: a run keeps its signs that join or part, and its own order. */
export const joining: readonly Family[] = ['noto-sans-arabic']

const invisible = /[\p{Cf}\uFE00-\uFE0F]/gu
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Each letter of a text with the first typeface that has it; one that none has becomes the replacement. */
export function lettersOf(text: string, families: readonly Family[], has: HasLetter): Letter[] {
  const findFamily = (letter: string) =>
    families.find(family => [...letter].every(sign => has(family, sign.codePointAt(0) ?? 0)))
  return [...clusters.segment(text)].map(({ segment, index }) => {
    const place = { at: index, end: index + segment.length - 1 }
    const bare = segment.replace(invisible, '')
    const family = findFamily(bare)
    if (!family) return { text: replacement, family: findFamily(replacement) ?? families[0]!, ...place }
    return { text: joining.includes(family) ? segment : bare, family, ...place }
  })
}
