import { sixDecimals } from '~/areas/matching/engine/fixed-point'
import { growthRoom } from '~/areas/matching/growth'
import type { ClientProfile } from '~/areas/matching/profile'
import { csvCell } from '~/platform/tabular/csv-text'
import type { ChosenPair } from './chosen-pairs'

export const matchHeader = 'client_id,rank,vacancy_id,employer_fit,client_fit,growth,met,gaps\n'

/** Writes the lines of one client, best place first. `met` reaches the asked level; every other asked one is a gap. */
export class MatchLines {
  private readonly listCell: (uris: string[]) => string

  /** Looks once whether any URI needs more care than quotes around the list: there are millions of lists. */
  constructor(uris: string[]) {
    const isPlain = uris.every(uri => csvCell(uri) === uri)
    this.listCell = isPlain ? plainListCell : list => csvCell(list.join(';'))
  }

  of(client: ClientProfile, pairs: ChosenPair[]): string {
    const levels = new Map(client.claims.map(claim => [claim.uri, claim.level]))
    const clientId = csvCell(client.clientId)
    let text = ''
    for (let i = 0; i < pairs.length; i++) {
      const { place, employerFit, clientFit } = pairs[i] as ChosenPair
      const met: string[] = []
      const gaps: string[] = []
      for (const ask of place.asks) ((levels.get(ask.uri) ?? 0) >= ask.level ? met : gaps).push(ask.uri)
      const own = clientFit === null ? '' : sixDecimals(clientFit)
      const growth = growthRoom(client, place)?.length ?? ''
      text += `${clientId},${i + 1},${csvCell(place.vacancyId)},${sixDecimals(employerFit)},${own},${growth},`
      text += `${this.listCell(met)},${this.listCell(gaps)}\n`
    }
    return text
  }
}

function plainListCell(uris: string[]): string {
  return uris.length > 1 ? `"${uris.join(';')}"` : (uris[0] ?? '')
}
