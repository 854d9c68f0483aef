import { namedInText } from '../suggest/named-in-text'
import { textIndex, type ConceptLabel } from '../suggest/text-index'

/** A competence with all its labels, and whether it is about a language. */
export interface LabelledCompetence {
  uri: string
  labels: readonly ConceptLabel[]
  isLanguage: boolean
}

/** What a service says of itself. */
export interface ToldService {
  id: string
  kind: string
  name: string
  description: string | null
}

/** Why a service goes with a competence: it is a language course, or these words of it name the competence. */
export type TieReason = { why: 'language' } | { why: 'words'; words: string }

export interface Tie {
  serviceId: string
  reason: TieReason
}

/** A service may name so many of the competences. */
const mostNamed = 20

/**
 * Which services go with which competences. A service keeps no competences, so only what it says of itself ties it: its kind, or its
 * name and description. Whoever it is for plays no part: that would ask what kind of person a client is.
 */
export function tieServices(
  competences: readonly LabelledCompetence[],
  services: readonly ToldService[],
): Map<string, Tie[]> {
  const ties = new Map<string, Tie[]>()
  const add = (uri: string, tie: Tie) => {
    const sofar = ties.get(uri) ?? []
    if (sofar.every(one => one.serviceId !== tie.serviceId)) ties.set(uri, [...sofar, tie])
  }
  const index = textIndex(competences.map(({ uri, labels }) => ({ id: uri, kind: 'skill', labels })))
  for (const service of services) {
    if (service.kind === 'language')
      for (const { uri, isLanguage } of competences)
        if (isLanguage) add(uri, { serviceId: service.id, reason: { why: 'language' } })
    const text = [service.name, service.description].filter(Boolean).join('. ')
    for (const { id, spans } of namedInText(index, text, { count: mostNamed })) {
      const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ')
      add(id, { serviceId: service.id, reason: { why: 'words', words } })
    }
  }
  return ties
}
