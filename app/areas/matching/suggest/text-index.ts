import { compareIds } from './order'
import { columnCounts, normaliseRows, RowWriter, transposed, type SparseRows } from './sparse-rows'
import { verbForms, type VerbForms } from './verb-readings'
import { trigramsOf, wordsOf } from './words'

export interface ConceptLabel {
  lang: string
  text: string
}

export interface NamedConcept {
  id: string
  /** For example `skill` or `occupation`: what a question can be limited to. */
  kind: string
  /** Preferred, alternative and hidden labels alike. */
  labels: readonly ConceptLabel[]
}

/** The labels of one concept in one language, `firstLabel` up to `endLabel`. */
export interface LabelGroup {
  concept: number
  lang: string
  firstLabel: number
  endLabel: number
}

/** Labels by the character trigrams of their words (tf-idf, length 1), each label alone and all of a group together. */
export interface TextIndex {
  concepts: readonly Pick<NamedConcept, 'id' | 'kind'>[]
  groups: readonly LabelGroup[]
  labels: readonly string[]
  trigrams: ReadonlyMap<string, number>
  /** Per trigram how telling it is; one that no label has is the most telling. */
  rarity: Float64Array
  unknownRarity: number
  labelsByTrigram: SparseRows
  groupsByTrigram: SparseRows
  /** Verbs of the Dutch labels by the forms that they take in a text. */
  verbs: VerbForms
}

/** Builds the index. The order of the concepts and of their labels changes nothing; a label given twice counts once. */
export function textIndex(named: readonly NamedConcept[]): TextIndex {
  const concepts = [...named].sort((a, b) => compareIds(a.id, b.id))
  const [groups, labels] = groupLabels(concepts)
  const trigrams = new Map<string, number>()
  const labelRows = countTrigrams(labels, trigrams)
  const groupRows = addUpGroups(labelRows, groups)
  const count = groups.length + 1
  const rarity = Float64Array.from(columnCounts(groupRows), inGroups => Math.log(count / (inGroups + 0.5)))
  return {
    concepts: concepts.map(({ id, kind }) => ({ id, kind })),
    groups,
    labels,
    trigrams,
    rarity,
    unknownRarity: Math.log(count / 0.5),
    labelsByTrigram: transposed(weighed(labelRows, rarity)),
    groupsByTrigram: transposed(weighed(groupRows, rarity)),
    verbs: verbForms(dutchWords(groups, labels)),
  }
}

/** What a trigram counts for that occurs so often: the second time less than the first. */
export function dampened(times: number): number {
  return 1 + Math.log(times)
}

function groupLabels(concepts: readonly NamedConcept[]): [LabelGroup[], string[]] {
  const groups: LabelGroup[] = []
  const labels: string[] = []
  concepts.forEach((one, concept) => {
    const langs = [...new Set(one.labels.map(label => label.lang))].sort()
    for (const lang of langs) {
      const texts = one.labels.filter(label => label.lang === lang).map(label => label.text)
      const firstLabel = labels.length
      labels.push(...[...new Set(texts)].sort())
      groups.push({ concept, lang, firstLabel, endLabel: labels.length })
    }
  })
  return [groups, labels]
}

function* dutchWords(groups: readonly LabelGroup[], labels: readonly string[]): Generator<string> {
  for (const { lang, firstLabel, endLabel } of groups) {
    if (lang !== 'nl') continue
    for (const label of labels.slice(firstLabel, endLabel)) for (const { plain } of wordsOf(label)) yield plain
  }
}

function countTrigrams(labels: readonly string[], trigrams: Map<string, number>): SparseRows {
  const writer = new RowWriter()
  for (const label of labels) {
    const times = new Map<number, number>()
    for (const { plain } of wordsOf(label)) {
      for (const trigram of trigramsOf(plain)) {
        const number = trigrams.get(trigram) ?? trigrams.size
        trigrams.set(trigram, number)
        times.set(number, (times.get(number) ?? 0) + 1)
      }
    }
    for (const [trigram, count] of times) writer.add(trigram, count)
    writer.endRow()
  }
  return writer.rows(trigrams.size)
}

function addUpGroups(labelRows: SparseRows, groups: readonly LabelGroup[]): SparseRows {
  const writer = new RowWriter()
  for (const { firstLabel, endLabel } of groups) {
    const times = new Map<number, number>()
    const end = labelRows.start[endLabel] as number
    for (let at = labelRows.start[firstLabel] as number; at < end; at++) {
      const trigram = labelRows.column[at] as number
      times.set(trigram, (times.get(trigram) ?? 0) + (labelRows.value[at] as number))
    }
    for (const [trigram, count] of times) writer.add(trigram, count)
    writer.endRow()
  }
  return writer.rows(labelRows.columnCount)
}

function weighed(counts: SparseRows, rarity: Float64Array): SparseRows {
  const value = counts.value.map((times, at) => dampened(times) * (rarity[counts.column[at] as number] as number))
  return normaliseRows({ ...counts, value })
}
