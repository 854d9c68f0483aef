import { explainFit } from '../explain'
import { dropReasons, uncoveredTimes, type DropReason } from '../filters'
import type {
  CefrLevel,
  ClientProfile,
  CompetenceKind,
  CompetenceLevel,
  LanguageSkill,
  PlaceProfile,
  TimeWindow,
} from '../profile'

/** Who would have to change something: the client, or the place. */
export type Side = 'client' | 'place'

/** One change after which one reason drops this pair no more. */
export type DropRemedy =
  /** The client travels so much further, in whole kilometres. */
  | { kind: 'travel'; side: 'client'; extraKilometres: number; toKilometres: number }
  /** One side takes so many hours a week more or fewer. */
  | { kind: 'hours'; side: Side; way: 'more' | 'fewer'; hours: number; toHours: number }
  /** The client can come at these times too, or the place does not ask them. */
  | { kind: 'times'; side: Side; times: TimeWindow[] }
  | { kind: 'language'; side: 'client'; language: string; skill: LanguageSkill; from: CefrLevel; to: CefrLevel }
  | { kind: 'licence'; side: 'client'; licence: string }
  /** A seat becomes free, or the employer offers one more. */
  | { kind: 'seats'; side: 'place' }
  /** The file records the legal basis or the consent. */
  | { kind: 'permission'; side: 'client' }

/** A competence that lifts the employer's fit once the client has it at the asked level. */
export interface CompetenceRemedy {
  kind: 'competence'
  side: 'client'
  uri: string
  ask: CompetenceKind
  /** The client's level now, 0 for none. */
  from: number
  to: CompetenceLevel
  /** The place itself offers to teach it. */
  isTaughtHere: boolean
  /** What the employer's fit (0 to 1) gains by it alone. */
  adds: number
}

export type Remedy = DropRemedy | CompetenceRemedy

/** What would take away each reason for which this pair is dropped: on the client's side first, in the order of the reasons. */
export function dropRemedies(client: ClientProfile, place: PlaceProfile): DropRemedy[] {
  return dropReasons(client, place).flatMap(reason => remediesOf(reason, client, place))
}

function remediesOf(reason: DropReason, client: ClientProfile, place: PlaceProfile): DropRemedy[] {
  switch (reason.code) {
    case 'not-allowed':
      return [{ kind: 'permission', side: 'client' }]
    case 'no-seats':
      return [{ kind: 'seats', side: 'place' }]
    case 'travel': {
      const toKilometres = Math.ceil(reason.kilometres)
      return [{ kind: 'travel', side: 'client', extraKilometres: toKilometres - reason.maxKilometres, toKilometres }]
    }
    case 'hours':
      return hoursRemedies(client, place)
    case 'times': {
      const times = uncoveredTimes(client, place)
      return [
        { kind: 'times', side: 'client', times },
        { kind: 'times', side: 'place', times },
      ]
    }
    case 'language': {
      const { language, skill, has: from, asked: to } = reason
      return [{ kind: 'language', side: 'client', language, skill, from, to }]
    }
    case 'licence':
      return [{ kind: 'licence', side: 'client', licence: reason.licence }]
  }
}

/** Either side can come towards the other; whoever is below takes more, whoever is above fewer. */
function hoursRemedies(client: ClientProfile, place: PlaceProfile): DropRemedy[] {
  const between = (low: number | undefined, high: number | undefined, isClientLow: boolean): DropRemedy[] => {
    if (low === undefined || high === undefined || high <= low) return []
    const hours = high - low
    return [
      {
        kind: 'hours',
        side: 'client',
        way: isClientLow ? 'more' : 'fewer',
        hours,
        toHours: isClientLow ? high : low,
      },
      { kind: 'hours', side: 'place', way: isClientLow ? 'fewer' : 'more', hours, toHours: isClientLow ? low : high },
    ]
  }
  return [
    ...between(client.hoursMaxPerWeek, place.hoursMinPerWeek, true),
    ...between(place.hoursMaxPerWeek, client.hoursMinPerWeek, false),
  ]
}

/** What would lift the employer's fit: each competence not yet at the asked level, what adds most first. */
export function competenceRemedies(client: ClientProfile, place: PlaceProfile): CompetenceRemedy[] {
  return explainFit(client, place)
    .reasons.filter(reason => reason.fulfilment !== 'met')
    .map((reason): CompetenceRemedy => ({
      kind: 'competence',
      side: 'client',
      uri: reason.uri,
      ask: reason.kind,
      from: reason.claimedLevel,
      to: reason.askedLevel as CompetenceLevel,
      isTaughtHere: reason.fulfilment === 'learnable',
      adds: reason.canBring - reason.brings,
    }))
    .sort((a, b) => b.adds - a.adds || (a.uri < b.uri ? -1 : 1))
}
