import type { ClientProfile, CompetenceAsk, PlaceProfile } from './profile'

export type Fulfilment =
  /** The claimed level reaches the asked level. */
  | 'met'
  /** Not yet, but the place offers to teach it. */
  | 'learnable'
  /** Claimed, below the asked level. */
  | 'partly'
  /** Not claimed. */
  | 'gap'

export interface CompetenceReason {
  uri: string
  kind: CompetenceAsk['kind']
  askedLevel: number
  /** 0 when the client does not claim it. */
  claimedLevel: number
  evidence: string[]
  fulfilment: Fulfilment
  weight: number
  /** Points of the employer fit (0 to 1) that this competence brings now, and at most. */
  brings: number
  canBring: number
}

export interface Explanation {
  /** 0 to 1: sum(w * min(1, level / asked)) / sum(w) over the place's competences. */
  employerFit: number
  met: CompetenceReason[]
  learnable: CompetenceReason[]
  partly: CompetenceReason[]
  gaps: CompetenceReason[]
  /** All reasons, what brings most first. */
  reasons: CompetenceReason[]
}

/** Why a place fits a client: each asked competence with both levels, its evidence and what it does to the fit. */
export function explainFit(client: Pick<ClientProfile, 'claims'>, place: Pick<PlaceProfile, 'asks'>): Explanation {
  const claimed = new Map<string, ClientProfile['claims'][number]>()
  for (const claim of client.claims) {
    if (claim.level > (claimed.get(claim.uri)?.level ?? 0)) claimed.set(claim.uri, claim)
  }
  const total = place.asks.reduce((sum, ask) => sum + ask.weight, 0)
  const reasons = place.asks.map((ask): CompetenceReason => {
    const claim = claimed.get(ask.uri)
    const claimedLevel = claim?.level ?? 0
    const canBring = total === 0 ? 0 : ask.weight / total
    return {
      uri: ask.uri,
      kind: ask.kind,
      askedLevel: ask.level,
      claimedLevel,
      evidence: claim?.evidence ?? [],
      fulfilment: fulfilment(ask, claimedLevel),
      weight: ask.weight,
      brings: canBring * Math.min(1, claimedLevel / ask.level),
      canBring,
    }
  })
  const of = (kind: Fulfilment) => reasons.filter(reason => reason.fulfilment === kind)
  return {
    employerFit: reasons.reduce((sum, reason) => sum + reason.brings, 0),
    met: of('met'),
    learnable: of('learnable'),
    partly: of('partly'),
    gaps: of('gap'),
    reasons: [...reasons].sort((a, b) => b.brings - a.brings || b.canBring - a.canBring || (a.uri < b.uri ? -1 : 1)),
  }
}

function fulfilment(ask: CompetenceAsk, claimedLevel: number): Fulfilment {
  if (claimedLevel >= ask.level) return 'met'
  if (ask.kind === 'learnable') return 'learnable'
  return claimedLevel > 0 ? 'partly' : 'gap'
}
