import { formsOfVerb, isInfinitive, simpleForms, splitsOfVerb } from './verb-forms'
import type { Word } from './words'

/** The Dutch verbs of the labels by the forms that they take in a sentence. */
export interface VerbForms {
  whole: ReadonlyMap<string, readonly string[]>
  /** By the form of the verb alone: with which particle later in the clause it is which verb. */
  apart: ReadonlyMap<string, readonly { particle: string; infinitive: string }[]>
}

/** Gathers the forms of every word of Dutch labels that may be a verb. */
export function verbForms(dutchWords: Iterable<string>): VerbForms {
  const whole = new Map<string, string[]>()
  const apart = new Map<string, { particle: string; infinitive: string }[]>()
  for (const infinitive of [...new Set(dutchWords)].filter(isInfinitive).sort()) {
    for (const form of formsOfVerb(infinitive)) addTo(whole, form, infinitive)
    for (const { particle, rest } of splitsOfVerb(infinitive)) {
      for (const form of new Set([rest, ...simpleForms(rest)])) addTo(apart, form, { particle, infinitive })
    }
  }
  return { whole, apart }
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

/** So far behind its verb a particle is looked for. */
const particleWithin = 8

/** A verb that a word of a text may be a form of, as labels write it. */
export interface VerbReading {
  infinitive: string
  /** The part of it that stands apart. */
  particle?: Word
}

/** What a word of a text may be a form of: `gelapt` of `lappen`, `hield … bij` of `bijhouden`. */
export function verbsAt({ whole, apart }: VerbForms, words: readonly Word[], at: number): VerbReading[] {
  const { plain, clause } = words[at] as Word
  const found = new Map<string, VerbReading>()
  for (const infinitive of whole.get(plain) ?? []) found.set(infinitive, { infinitive })
  const split = apart.get(plain) ?? []
  const behind = split.length === 0 ? [] : words.slice(at + 1, at + 1 + particleWithin)
  for (const { particle, infinitive } of split) {
    const word = behind.find(one => one.clause === clause && one.plain === particle)
    if (word) found.set(infinitive, { infinitive, particle: word })
  }
  return [...found.values()]
}
