import { explainFit } from '../explain'
import { dropReasons } from '../filters'
import { defaultOpeningOptions } from '../opens'
import type { ClientProfile, PlaceProfile } from '../profile'

/** What learning one competence would bring a client, at the places that no filter drops. */
export interface Gain {
  uri: string
  /** Places that come within reach by it alone. */
  opens: number
  /** Other places whose fit rises by it. */
  nearer: number
  /** Places that offer to teach it. */
  teaches: number
  /** The highest level that these places ask; 0 when none asks more than the client claims. */
  level: number
}

export const noGain = (uri: string): Gain => ({ uri, opens: 0, nearer: 0, teaches: 0, level: 0 })

/** What one place adds to a gain: its fit now, and what it could bring. */
export interface GainAtPlace {
  fit: number
  asked: number
  brings: number
  canBring: number
  isTaught: boolean
}

/** Adds one place that asks more than the client claims. The order of the sums is that of the openings, so that both agree. */
export function addPlace(gain: Gain, { fit, asked, brings, canBring, isTaught }: GainAtPlace, inReach: number): void {
  if (brings === canBring && !isTaught) return
  gain.level = Math.max(gain.level, asked)
  if (isTaught) gain.teaches += 1
  if (brings === canBring) return
  if (fit < inReach && fit + canBring - brings >= inReach) gain.opens += 1
  else gain.nearer += 1
}

/** The gains of these competences by the rules alone, place after place; of all that the places ask when none are named. */
export function gainsByRules(
  client: ClientProfile,
  places: readonly PlaceProfile[],
  asked: readonly string[] | null,
  inReach = defaultOpeningOptions.fitInReach,
): Gain[] {
  const uris = asked ?? places.flatMap(place => place.asks.map(ask => ask.uri))
  const gains = new Map(uris.map(uri => [uri, noGain(uri)]))
  for (const place of places) {
    if (!place.asks.some(ask => gains.has(ask.uri)) || dropReasons(client, place).length > 0) continue
    const { employerFit, reasons } = explainFit(client, place)
    for (const { uri, askedLevel, claimedLevel, brings, canBring, kind } of reasons) {
      const gain = gains.get(uri)
      if (!gain || claimedLevel >= askedLevel) continue
      addPlace(gain, { fit: employerFit, asked: askedLevel, brings, canBring, isTaught: kind === 'learnable' }, inReach)
    }
  }
  return [...gains.values()]
}
