import { rankOrders, type RankOrder } from './rank-places'

/** The places and the order that an address names; what is no id is left out. */
export function placesAsked(search: URLSearchParams): { places: string[]; order: RankOrder } {
  const order = rankOrders.find(one => one === search.get('order')) ?? 'both'
  return { places: search.getAll('place').filter(isId), order }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
