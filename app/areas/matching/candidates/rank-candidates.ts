import { clientFit } from '../client-fit'
import { explainFit } from '../explain'
import { dropReasons, type DropCode } from '../filters'
import type { ClientProfile, PlaceProfile } from '../profile'
import { orderKey, type RankOrder } from '../rank-places'

/** How a client meets one place; both fits in hundredths. */
export interface Candidate {
  clientId: string
  clientFit: number | null
  employerFit: number
  /** What the employer's fit would gain once all that the place teaches is learnt. */
  learnable: number
  met: string[]
  gaps: string[]
}

export interface Candidates {
  /** Best first; equal ones by id. */
  ranked: Candidate[]
  dropped: Partial<Record<DropCode, number>>
}

const percent = (fit: number) => Math.round(fit * 100)

/** The clients to whom a place may be offered and who bring or learn something there, by the same rules as a client's own list. */
export function rankCandidates(clients: readonly ClientProfile[], place: PlaceProfile, order: RankOrder): Candidates {
  const dropped: Candidates['dropped'] = {}
  const found: { key: number; candidate: Candidate }[] = []
  for (const client of clients) {
    const reasons = new Set(dropReasons(client, place).map(reason => reason.code))
    for (const code of reasons) dropped[code] = (dropped[code] ?? 0) + 1
    if (reasons.size > 0) continue
    const employer = explainFit(client, place)
    if (employer.employerFit === 0 && employer.learnable.length === 0) continue
    const own = clientFit(client, place)
    found.push({
      key: orderKey(order, own.fit, employer.employerFit),
      candidate: {
        clientId: client.clientId,
        clientFit: own.fit === null ? null : percent(own.fit),
        employerFit: percent(employer.employerFit),
        learnable: percent(employer.learnable.reduce((sum, reason) => sum + reason.canBring - reason.brings, 0)),
        met: employer.met.map(reason => reason.uri),
        gaps: [...employer.partly, ...employer.gaps].map(reason => reason.uri),
      },
    })
  }
  found.sort((a, b) => b.key - a.key || (a.candidate.clientId < b.candidate.clientId ? -1 : 1))
  return { ranked: found.map(one => one.candidate), dropped }
}
