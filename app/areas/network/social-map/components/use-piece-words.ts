import { useTranslation } from 'react-i18next'
import { pieceWords, type PieceTexts } from '../piece-words'

/** What a piece of evidence is, in the reader's language. */
export function usePieceWords() {
  const { t } = useTranslation('map-links')
  const { t: engagement } = useTranslation('engagement')
  const { t: ties } = useTranslation('ties')
  const say: PieceTexts = {
    channel: one => engagement(`contact.channels.${one}`),
    tie: one => ties(`kinds.${one}.from`),
    link: one => t(`kinds.${one}`),
    source: one => t(`tie.sources.${one}`),
  }
  return (piece: Parameters<typeof pieceWords>[0]) => pieceWords(piece, say)
}
