import { Chip } from '~/ui/chip'
import type { BoardStatus } from '../board-states'
import { useSwotWord } from './use-swot-word'

const tones = { open: 'info', agreed: 'good', superseded: 'neutral' } as const

export function StatusChip({ status }: { status: BoardStatus }) {
  const word = useSwotWord()
  return <Chip tone={tones[status]}>{word('statuses', status)}</Chip>
}
