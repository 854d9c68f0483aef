import { namedInTitle } from '~/areas/matching/suggest/named-in-title'
import { textIndex } from '~/areas/matching/suggest/text-index'
import { wordsOf } from '~/areas/matching/suggest/words'
import { check } from './harness'
import { seededRandom } from './random'
import type { SuggestData } from './suggest-data'
import { averagePrecision, shuffled } from './suggest-measures'

export interface TitleAnswers {
  lang: string
  questions: number
  precisions: number[]
  millisPerTitle: number
}

/** What stands lower counts as not found. */
export const titlesRead = 50

/**
 * Keeps a fifth of the alternative labels of one language apart and asks for their occupations, with an index that does
 * not hold them. A title that several occupations have kept apart wants all of those.
 */
export function askTitles(data: SuggestData, lang: string, count: number, seed: number): TitleAnswers {
  const random = seededRandom(seed)
  const wanted = new Map<string, Set<string>>()
  const kept = data.occupations.map(one => {
    const labels = one.labels.filter(label => label.lang === lang)
    const [preferred, ...others] = new Set(labels.map(label => plainTitle(label.text)))
    const apart = new Set(others.filter(() => random() < 0.2))
    for (const title of apart) wanted.set(title, (wanted.get(title) ?? new Set()).add(one.id))
    check(!apart.has(preferred ?? ''), 'a preferred label is never kept apart')
    return { ...one, labels: labels.filter(label => !apart.has(plainTitle(label.text))) }
  })
  for (const { id, labels } of kept) {
    for (const { text } of labels) check(!wanted.get(plainTitle(text))?.has(id), `the index holds "${text}" of ${id}`)
  }
  const index = textIndex(kept)
  const questions = shuffled([...wanted], random).slice(0, count)
  const begin = performance.now()
  const precisions = questions.map(([title, ids]) =>
    averagePrecision(
      namedInTitle(index, title, { count: titlesRead }).map(named => named.id),
      ids,
    ),
  )
  const millisPerTitle = (performance.now() - begin) / questions.length
  return { lang, questions: questions.length, precisions, millisPerTitle }
}

/** A title as the engine reads it, so that two ways of writing one title are kept apart together. */
function plainTitle(text: string): string {
  return wordsOf(text)
    .map(word => word.plain)
    .join(' ')
}
