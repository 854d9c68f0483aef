import { Chip } from '~/ui/chip'
import { useStakeholderWord } from './use-words'

const tones = { draft: 'info', agreed: 'good', superseded: 'neutral' } as const

export function StatusChip({ status }: { status: string }) {
  const word = useStakeholderWord()
  return <Chip tone={tones[status as keyof typeof tones] ?? 'neutral'}>{word('statuses', status)}</Chip>
}
