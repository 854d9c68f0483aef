import { sixDecimals } from '~/areas/matching/engine/fixed-point'
import { growthRoom } from '~/areas/matching/growth'
import type { ClientProfile } from '~/areas/matching/profile'
import { csvCell } from '~/platform/tabular/csv-text'
import type { ChosenPair } from './rank-pairs'

export const matchHeader = 'client_id,rank,vacancy_id,employer_fit,client_fit,growth,met,gaps\n'

/** The lines of one client, best place first. `met` reaches the asked level; every other asked competence is a gap. */
export function matchLines(client: ClientProfile, pairs: ChosenPair[]): string {
  const levels = new Map(client.claims.map(claim => [claim.uri, claim.level]))
  const clientId = csvCell(client.clientId)
  let text = ''
  pairs.forEach(({ place, employerFit, clientFit }, index) => {
    const met: string[] = []
    const gaps: string[] = []
    for (const ask of place.asks) (levels.get(ask.uri) ?? 0) >= ask.level ? met.push(ask.uri) : gaps.push(ask.uri)
    const own = clientFit === null ? '' : sixDecimals(clientFit)
    const growth = growthRoom(client, place)?.length ?? ''
    text += `${clientId},${index + 1},${csvCell(place.vacancyId)},${sixDecimals(employerFit)},${own},${growth},${csvCell(met.join(';'))},${csvCell(gaps.join(';'))}\n`
  })
  return text
}
