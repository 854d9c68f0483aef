import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { Timeline } from '~/ui/timeline'

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
  'experience-added',
  'experience-changed',
  'competence-claimed',
  'claim-withdrawn',
  'claim-restored',
  'wishes-changed',
  'guidance-written',
  'special-written',
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
  const say = t as (key: `events.${(typeof known)[number] | 'other'}`, words: Record<string, string>) => string
  if (events.length === 0) return <p className="muted">{t('story.empty')}</p>
  return (
    <Timeline
      label={t('story.title')}
      entries={events.map(event => {
        const kind = known.find(one => `clients.${one}` === event.kind) ?? 'other'
        return {
          id: event.id,
          title: say(`events.${kind}`, wordsOf(event.after)),
          meta: [format.moment(new Date(event.at)), event.actorName].filter(Boolean).join(', '),
        }
      })}
    />
  )
}

/** The plain values of an event, for the words of its line. */
function wordsOf(after: unknown): Record<string, string> {
  if (typeof after !== 'object' || after === null) return {}
  const plain = Object.entries(after).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(plain.map(([key, value]) => [key, String(value)]))
}
