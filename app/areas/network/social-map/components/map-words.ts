import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { MapEdgeKind, MapKey } from '../social-map'
import { partsWithout } from '../tied-to'
import type { Stood, WholeMap } from './whole-map'

/** A share with one digit, so that small ones do not all become nothing. */
export function useShare(): (share: number) => string {
  const { number } = useFormat()
  return share => `${number(share * 100, share > 0 && share < 0.1 ? 1 : 0)} %`
}

/** What the network says about a node, in sentences. */
export function useMeasureWords(map: WholeMap, isMeasured: boolean): (node: Stood) => string[] {
  const { t } = useTranslation('map-picture')
  const share = useShare()
  return node => {
    const community = map.communities.find(one => one.community === node.community)
    const parts = node.isBridge ? partsWithout(map.tied, node.key) : 0
    return [
      t('measures.degree', { count: node.degree }),
      node.isBridge ? (parts > 1 ? t('measures.bridge', { count: parts }) : t('measures.bridgePlain')) : '',
      !isMeasured
        ? ''
        : node.betweenness > 0
          ? t('measures.betweenness', { share: share(node.betweenness) })
          : t('measures.notBetween'),
      isMeasured && community && community.count > 1
        ? t('measures.community', { name: community.around, count: community.count })
        : '',
      node.component > 0 ? t('measures.apart') : '',
    ].filter(words => words !== '')
  }
}

export function useTieWords(): (kinds: readonly MapEdgeKind[]) => string {
  const { t } = useTranslation('map-picture')
  const { list } = useFormat()
  return kinds => list(kinds.map(kind => t(`ties.${kind}`)))
}

/** Where the evidence of a tie is shown. */
export function evidenceOf(from: MapKey, to: MapKey): string {
  return `/audit/map/tie?${new URLSearchParams({ from, to }).toString()}`
}

/** How many pieces of evidence stand behind a tie; below five, what is about people is not told. */
export function usePieces(): (tie: { pieces: number; isPartly: boolean }) => string {
  const { t } = useTranslation('map-picture')
  const { number } = useFormat()
  return ({ pieces, isPartly }) =>
    !isPartly ? number(pieces) : pieces === 0 ? t('pieces.few') : t('pieces.atLeast', { count: pieces })
}

/** So many names or lines, in words. */
export function useCounted(): (count: number, what: 'nodes' | 'ties') => string {
  const { t } = useTranslation('map-picture')
  const { number } = useFormat()
  return (count, what) => t(`count.${what}`, { count, formatted: number(count) })
}
