import { addPlace, noGain, type Gain } from '../learn/gains'
import { defaultOpeningOptions } from '../opens'
import type { ClientProfile } from '../profile'
import { ClaimedFit } from './claimed-fit'
import { commonReasons, facetReasons, rowsAsking } from './client-facets'
import type { PlaceBoard } from './place-board'

/**
 * The gains of these competences from the board, or of all that places ask when none are named: the same as `gainsByRules`, looking
 * only at places that ask one of them.
 */
export function gainsOnBoard(board: PlaceBoard, client: ClientProfile, uris: readonly string[] | null): Gain[] {
  const inReach = defaultOpeningOptions.fitInReach
  const asked = uris ? [...new Set(uris)] : board.competences.uris.filter(uri => rowsAsking(board, uri).length > 0)
  if (commonReasons(client).length > 0) return asked.map(noGain)
  const facets = facetReasons(board, client)
  const claimed = new ClaimedFit(board, client, inReach)
  const live = board.column.live.values
  const isOffered = (row: number) =>
    live[row] === 1 && facets.every(({ of, reasons }) => reasons[of[row] as number]?.length === 0)
  return asked.map(uri => {
    const gain = noGain(uri)
    for (const row of rowsAsking(board, uri)) {
      if (!isOffered(row)) continue
      const more = claimed.moreOf(row, board.competences.find(uri))
      if (more) addPlace(gain, more, inReach)
    }
    return gain
  })
}
