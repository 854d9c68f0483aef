import bidiFactory from 'bidi-js'
import { joining, type Letter } from './letters'
import type { Family } from './pdf-fonts.server'

const bidi = bidiFactory()

/** A piece of a line in one typeface and one direction, in the order in which it is drawn from the left. */
export interface Run {
  text: string
  family: Family
}

export type Directions = ReturnType<typeof bidi.getEmbeddingLevels>

/** The direction of each sign of a text; the first strong letter decides that of the whole. */
export function directionsOf(text: string): Directions {
  return bidi.getEmbeddingLevels(text)
}

/** Whether a text holds anything that runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  return directionsOf(text).levels.some(level => level % 2 === 1)
}

/**
 * The letters of one line as runs from left to right (Unicode Bidirectional Algorithm). Letters that join, such as Arabic, stay
 * in their own order inside a run: the font's shaping turns them round.
 */
export function visualRuns(text: string, directions: Directions, line: readonly Letter[]): Run[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last) return []
  const order = line.map((_, index) => index)
  for (const [from = 0, to = 0] of bidi.getReorderSegments(text, directions, first.at, last.end)) {
    const inside = order.filter(index => line[index]!.at >= from && line[index]!.at <= to)
    const place = order.indexOf(inside[0]!)
    order.splice(place, inside.length, ...inside.reverse())
  }
  const runs: (Run & { backwards: boolean })[] = []
  for (const letter of order.map(index => line[index]!)) {
    const isBackwards = (directions.levels[letter.at] ?? 0) % 2 === 1
    const backwards = isBackwards && joining.includes(letter.family)
    const shown = isBackwards ? (bidi.getMirroredCharacter(letter.text) ?? letter.text) : letter.text
    const run = runs.at(-1)
    // Numbers in a typeface that joins are drawn one by one: shaping would turn them round.
    const alone = joining.includes(letter.family) && !backwards
    if (run && !alone && run.family === letter.family && run.backwards === backwards)
      run.text = backwards ? shown + run.text : run.text + shown
    else runs.push({ text: shown, family: letter.family, backwards })
  }
  return runs.map(({ text, family }) => ({ text, family }))
}
