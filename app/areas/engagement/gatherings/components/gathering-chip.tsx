import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { isGatheringState } from '../gathering-states'
import type { GuestState } from '../guest-states'

const tones = { planned: 'neutral', open: 'info', held: 'good', closed: 'good', cancelled: 'bad' } as const

/** How an event stands. */
export function GatheringChip({ state }: { state: string }) {
  const { t } = useTranslation('gatherings')
  return isGatheringState(state) ? <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip> : null
}

const guestTones = {
  invited: 'neutral',
  accepted: 'good',
  maybe: 'info',
  waiting: 'warn',
  declined: 'bad',
  withdrawn: 'neutral',
  left_out: 'warn',
  uninvited: 'info',
} as const

/** How a guest stands. */
export function GuestChip({ state }: { state: GuestState }) {
  const { t } = useTranslation('gatherings')
  return <Chip tone={guestTones[state]}>{t(`guests.states.${state}`)}</Chip>
}
