import type { SuggestQuestion } from './question'
import type { Shown, Suggestions } from './suggestion'

/** What the thread of suggestions is told. The lists come as JSON that the database wrote: only the thread reads it. */
export type ToThread =
  | { kind: 'begin' }
  | { kind: 'concepts'; json: string }
  | { kind: 'profiles'; json: string }
  | { kind: 'build' }
  | { kind: 'ask'; number: number; question: SuggestQuestion; shown: Shown }

/** What it answers. */
export type FromThread =
  | { kind: 'built'; concepts: number; labels: number; millis: number }
  | { kind: 'answer'; number: number; suggestions: Suggestions }
