import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { agreementEvents, type AgreementEvent } from '../agreement-machine'
import { placementEvents, type PlacementEvent } from '../placement-machine'
import { storyWords } from '../placement-story'

const steps = { placement: placementEvents, agreement: agreementEvents }

/** How a change of a placement or its agreement is told in a story, wherever the story stands. */
export function placementStoryTitle(t: TFunction<'placements'>): (kind: string) => string {
  return kind => {
    const words = storyWords(kind, steps)
    if (words.kind === 'event') return t(`pages.events.${words.key}`)
    if (words.kind === 'placement-step') return t(`told.placement.${words.event as PlacementEvent}`)
    return t(`told.agreement.${words.event as AgreementEvent}`)
  }
}

/** The same, in the reader's language. */
export function useStoryTitle(): (kind: string) => string {
  const { t } = useTranslation('placements')
  return placementStoryTitle(t)
}
