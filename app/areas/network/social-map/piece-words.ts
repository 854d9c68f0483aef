import { isTieKind, type TieKindName } from '~/areas/employers/tie-kinds'
import { linkKindNames, type LinkKind } from './map-link'

const channels = ['call', 'visit', 'mail', 'meeting'] as const
const sources = ['moment', 'mail', 'vacancy', 'tie', 'member', 'contact', 'service', 'link'] as const

/** The texts that say what a piece of evidence is. */
export interface PieceTexts {
  channel(channel: (typeof channels)[number]): string
  tie(kind: TieKindName): string
  link(kind: LinkKind): string
  source(source: (typeof sources)[number]): string
}

/** What a piece of evidence is, as exactly as its kind tells. */
export function pieceWords(
  { source, sort }: { source: (typeof sources)[number]; sort: string | null },
  say: PieceTexts,
): string {
  const channel = channels.find(one => one === sort)
  if (source === 'moment' && channel) return say.channel(channel)
  if (source === 'tie' && sort && isTieKind(sort)) return say.tie(sort)
  const kind = linkKindNames.find(one => one === sort)
  return source === 'link' && kind && kind !== 'other' ? say.link(kind) : say.source(source)
}
