import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { useActorName } from '~/ui/use-actor-name'
import { Timeline } from '~/ui/timeline'
import { useStoryTitle } from './use-story-title'

interface Props {
  events: readonly { id: string; at: string; kind: string; actorName: string | null; reason: string | null }[]
}

/** What happened in a placement, newest first. */
export function PlacementStory({ events }: Props) {
  const { t, i18n } = useTranslation('placements')
  const format = useFormat()
  const actorName = useActorName()
  const title = useStoryTitle()
  const reasonWords = (code: string | null) => {
    const lists = ['employerDecline', 'clientWithdraw', 'interrupt', 'endEarly', 'cancel', 'declineSigning']
    const key = lists.map(list => `placements:reasons.${list}.${code}`).find(one => i18n.exists(one))
    return key ? (i18n.t as unknown as (key: string) => string)(key) : null
  }
  return (
    <Card title={t('pages.placement.story')}>
      <Timeline
        label={t('pages.placement.story')}
        entries={events.map(event => ({
          id: event.id,
          title: title(event.kind),
          meta: [format.moment(new Date(event.at)), actorName(event.actorName)].filter(Boolean).join(', '),
          children: reasonWords(event.reason),
        }))}
      />
    </Card>
  )
}
