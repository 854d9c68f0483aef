import type { ConceptKind, Lang } from '~/areas/taxonomy/concept'
import type { Span } from '../suggest/rests-on'
import type { TextSuggestions } from '../suggest/suggest'
import type { SuggestQuestion } from './question'

/** A concept as a suggestion shows it: in the reader's language where it has a label in it. */
export interface SuggestedConcept {
  uri: string
  kind: ConceptKind
  label: string
  labelLang: Lang
}

/** A concept that the text names, with the words it rests on and their places in the text. */
export interface NamedSuggestion extends SuggestedConcept {
  spans: Span[]
  words: string[]
}

/** A competence that goes with what is named; `because` are the occupations that speak for it. */
export interface FurtherSuggestion extends SuggestedConcept {
  because: string[]
}

export interface Suggestions {
  /** The text that was looked through; all places are in it. */
  text: string
  isCut: boolean
  occupations: NamedSuggestion[]
  named: NamedSuggestion[]
  further: FurtherSuggestion[]
}

/** What is known of a concept beside its place in the index. */
export interface ConceptFacts {
  kind: ConceptKind
  /** Preferred labels by language. */
  labels: Partial<Record<Lang, string>>
}

export interface Shown {
  lang: Lang
  /** Competences that are there already: they are not suggested again. */
  have: readonly string[]
}

/** Most suggestions of each sort that are shown. */
export const mostNamed = 10
export const mostFurther = 6
const mostOccupations = 3

/** How many of each the engine is asked for, so that enough are left without those that are there already. */
export function askedCount(have: readonly string[]): number {
  return mostNamed + Math.min(have.length, 40)
}

/** What the engine found as a reader sees it. */
export function shownSuggestions(
  found: TextSuggestions,
  question: SuggestQuestion,
  facts: ReadonlyMap<string, ConceptFacts>,
  { lang, have }: Shown,
): Suggestions {
  const isThere = new Set(have)
  const conceptOf = (uri: string) => suggestedConcept(uri, facts.get(uri), lang)
  const named = (ones: TextSuggestions['named']) =>
    ones.flatMap(one => {
      const concept = conceptOf(one.id)
      return concept ? [{ ...concept, spans: one.spans, words: wordsAt(question.text, one.spans) }] : []
    })
  return {
    text: question.text,
    isCut: question.isCut,
    occupations: named(found.occupations).slice(0, mostOccupations),
    named: named(found.named.filter(one => !isThere.has(one.id))).slice(0, mostNamed),
    further: found.further
      .filter(one => !isThere.has(one.id))
      .flatMap(one => {
        const concept = conceptOf(one.id)
        return concept ? [{ ...concept, because: one.because.flatMap(uri => conceptOf(uri)?.label ?? []) }] : []
      })
      .slice(0, mostFurther),
  }
}

function suggestedConcept(uri: string, facts: ConceptFacts | undefined, lang: Lang): SuggestedConcept | undefined {
  if (!facts) return undefined
  const labelLang = facts.labels[lang] !== undefined ? lang : facts.labels.en !== undefined ? 'en' : 'nl'
  return { uri, kind: facts.kind, label: facts.labels[labelLang] ?? uri, labelLang }
}

function wordsAt(text: string, spans: readonly Span[]): string[] {
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end)))]
}

/** A piece of a text: marked when a suggestion rests on it. */
export interface TextPiece {
  text: string
  isMarked: boolean
}

/** A text in pieces, with every place marked that a suggestion rests on; places may overlap. */
export function markedPieces(text: string, spans: readonly Span[]): TextPiece[] {
  const merged: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  const pieces: TextPiece[] = []
  let at = 0
  for (const { start, end } of merged) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
