import { plainText } from '~/platform/plain-text'
import type { MapMeasures, MapNode } from './social-map'

type Named = Pick<MapNode & MapMeasures, 'name' | 'degree'>

/**
 * The nodes whose name has every word that was typed: first those that begin so, then those with a word that does, then the rest; of
 * equals, who has more ties comes first. Nothing typed finds those with the most ties.
 */
export function findNodes<N extends Named>(nodes: readonly N[], words: string, most: number): N[] {
  const asked = plainText(words.trim())
  const parts = asked.split(/\s+/)
  const rankOf = (name: string) => {
    const text = plainText(name)
    if (!parts.every(part => text.includes(part))) return null
    return text.startsWith(asked) ? 0 : text.split(/\s+/).some(word => word.startsWith(asked)) ? 1 : 2
  }
  return nodes
    .flatMap(node => {
      const rank = rankOf(node.name)
      return rank === null ? [] : [{ node, rank }]
    })
    .sort((a, b) => a.rank - b.rank || b.node.degree - a.node.degree || a.node.name.localeCompare(b.node.name, 'nl'))
    .slice(0, most)
    .map(({ node }) => node)
}
