import { sayPhrase, type Phrase, type PhraseTexts } from './phrase'

/** One thing that is wrong in a file. Lines count from 1, the header included. */
export interface FileProblem {
  file: string
  line: number
  /** The column's name; `-` where the row or the file as a whole is meant. */
  column: string
  found: Phrase
  expected: Phrase
}

/** `file:line: column: what was found: what is expected`. */
export function printFileProblem(problem: FileProblem, texts: PhraseTexts): string {
  const { file, line, column, found, expected } = problem
  return `${file}:${line}: ${column}: ${sayPhrase(found, texts)}: ${sayPhrase(expected, texts)}`
}

/** Gathers problems, keeps the first `limit` and counts the rest, so that a wholly broken file fits in memory. */
export class ProblemList {
  readonly kept: FileProblem[] = []
  count = 0

  constructor(readonly limit = 1000) {}

  add(problem: FileProblem): void {
    this.count += 1
    if (this.kept.length < this.limit) this.kept.push(problem)
  }
}
