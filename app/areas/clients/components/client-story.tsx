import { useTranslation } from 'react-i18next'
import { useStoryTitle } from '~/areas/placements/components/use-story-title'
import { useFormat } from '~/ui/format-context'
import { useActorName } from '~/ui/use-actor-name'
import { Timeline } from '~/ui/timeline'
import { gatherRepeats } from '../story-lines'

interface StoryEvent {
  id: string
  at: string | Date
  kind: string
  actorName: string | null
  after: unknown
}

const known = [
  'client-added',
  'core-changed',
  'step-moved',
  'client-assigned',
  'competences-imported',
  'experience-added',
  'experience-changed',
  'competence-claimed',
  'claim-withdrawn',
  'claim-restored',
  'wishes-changed',
  'guidance-written',
  'special-written',
  'statistic-told',
  'snapshot-published',
  'file-shared',
  'share-approved',
  'share-revoked',
  'imported',
] as const

/** The file's timeline in words. */
export function ClientStory({ events }: { events: readonly StoryEvent[] }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const actorName = useActorName()
  const placementTitle = useStoryTitle()
  const say = t as (key: `events.${(typeof known)[number] | 'other'}`, words: Record<string, string>) => string
  if (events.length === 0) return <p className="muted">{t('story.empty')}</p>
  const titleOf = ({ kind, after }: StoryEvent) => {
    if (kind.startsWith('placements.')) return placementTitle(kind)
    return say(`events.${known.find(one => `clients.${one}` === kind) ?? 'other'}`, wordsOf(after))
  }
  const lines = events.map(event => ({ ...event, at: new Date(event.at), title: titleOf(event) }))
  return (
    <Timeline
      label={t('story.title')}
      entries={gatherRepeats(lines, format.dayHere).map(line => ({
        id: line.id,
        title: line.times > 1 ? t('story.times', { title: line.title, count: line.times }) : line.title,
        meta: [format.moment(line.at), actorName(line.actorName)].filter(Boolean).join(', '),
      }))}
    />
  )
}

/** The plain values of an event, for the words of its line. */
function wordsOf(after: unknown): Record<string, string> {
  if (typeof after !== 'object' || after === null) return {}
  const plain = Object.entries(after).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(plain.map(([key, value]) => [key, String(value)]))
}
