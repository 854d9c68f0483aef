import { clientFit } from '../client-fit'
import { explainFit } from '../explain'
import { dropReasons, type DropReason } from '../filters'
import type { ClientProfile, PlaceProfile } from '../profile'
import type { Remedy } from './remedies'

export interface Pair {
  client: ClientProfile
  place: PlaceProfile
}

/** How a pair stands after one change. */
export interface Outcome {
  /** What would still drop it. */
  dropped: DropReason[]
  clientFit: number | null
  employerFit: number
}

/** The pair as it would be after this one change; what it was made of stays as it is. */
export function applyRemedy({ client, place }: Pair, remedy: Remedy): Pair {
  const withClient = (change: Partial<ClientProfile>): Pair => ({ client: { ...client, ...change }, place })
  const withPlace = (change: Partial<PlaceProfile>): Pair => ({ client, place: { ...place, ...change } })
  switch (remedy.kind) {
    case 'permission':
      return withClient({ mayBeMatched: true })
    case 'seats':
      return withPlace({ seats: 1 })
    case 'travel':
      return withClient({ maxTravelKm: remedy.toKilometres })
    case 'hours': {
      const change = remedy.way === 'more' ? { hoursMaxPerWeek: remedy.toHours } : { hoursMinPerWeek: remedy.toHours }
      return remedy.side === 'client' ? withClient(change) : withPlace(change)
    }
    case 'times':
      return remedy.side === 'client'
        ? withClient({ availability: [...client.availability, ...remedy.times] })
        : withPlace({ times: place.times.filter(time => !remedy.times.includes(time)) })
    case 'language': {
      const { language, skill, to } = remedy
      const isIt = (one: { language: string; skill: string }) => one.language === language && one.skill === skill
      return withClient({
        languages: [...client.languages.filter(one => !isIt(one)), { language, skill, level: to }],
      })
    }
    case 'licence':
      return withClient({ licences: [...client.licences, remedy.licence] })
    case 'competence':
      return withClient({ claims: [...client.claims, { uri: remedy.uri, level: remedy.to, evidence: [] }] })
  }
}

/** What one change would bring. */
export function outcomeOf(pair: Pair, remedy: Remedy): Outcome {
  const { client, place } = applyRemedy(pair, remedy)
  return {
    dropped: dropReasons(client, place),
    clientFit: clientFit(client, place).fit,
    employerFit: explainFit(client, place).employerFit,
  }
}
