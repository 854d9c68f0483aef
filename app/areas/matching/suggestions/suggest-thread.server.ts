import { parentPort } from 'node:worker_threads'
import { conceptGraph, type ConceptGraph } from '../suggest/concept-graph'
import { suggestFrom } from '../suggest/suggest'
import { textIndex, type TextIndex } from '../suggest/text-index'
import { readConceptLines, type ConceptLine, type ProfileLine } from './concept-lines'
import { askedCount, shownSuggestions, type ConceptFacts } from './suggestion'
import type { FromThread, ToThread } from './thread-messages'

interface Built {
  index: TextIndex
  graph: ConceptGraph
  facts: Map<string, ConceptFacts>
}

let concepts: ConceptLine[] = []
let profiles: ProfileLine[] = []
let built: Built = build()

function build(): Built {
  const lines = readConceptLines(concepts, profiles)
  concepts = []
  profiles = []
  return { index: textIndex(lines.concepts), graph: conceptGraph(lines.profiles), facts: lines.facts }
}

function onMessage(message: ToThread): FromThread | null {
  switch (message.kind) {
    case 'begin':
      concepts = []
      profiles = []
      return null
    case 'concepts':
      concepts.push(...(JSON.parse(message.json) as ConceptLine[]))
      return null
    case 'profiles':
      profiles.push(...(JSON.parse(message.json) as ProfileLine[]))
      return null
    case 'build': {
      const began = performance.now()
      built = build()
      const { index } = built
      const millis = Math.round(performance.now() - began)
      return { kind: 'built', concepts: index.concepts.length, labels: index.labels.length, millis }
    }
    case 'ask': {
      const { number, question, shown } = message
      const found = suggestFrom(built.index, built.graph, question, askedCount(shown.have))
      return { kind: 'answer', number, suggestions: shownSuggestions(found, question, built.facts, shown) }
    }
  }
}

parentPort?.on('message', (message: ToThread) => {
  const answer = onMessage(message)
  if (answer) parentPort?.postMessage(answer)
})
