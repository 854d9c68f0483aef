import { Form, Link, useSearchParams } from '@remix-run/react'
import {
  Briefcase,
  ListChecks,
  Mail,
  MessageCircle,
  NotebookPen,
  Phone,
  TrendingUp,
  UserPen,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStoryTitle } from '~/areas/placements/components/use-story-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { searchWith } from '~/ui/table/table-search'
import { useActorName } from '~/ui/use-actor-name'
import { Timeline } from '~/ui/timeline'
import type { ArgumentKind, ObjectionKind } from '../contact-moment'
import { argumentKinds, objectionKinds } from '../contact-moment'
import { storyParts, type StoryPart } from '../story'
import type { EmployerStory, StoryEntry } from '../story.page.server'
import { storyTitle } from './story-title'

const partIcons: Record<StoryPart, LucideIcon> = {
  contact: MessageCircle,
  places: Briefcase,
  level: TrendingUp,
  facts: UserPen,
  tasks: ListChecks,
}
const channelIcons: Readonly<Record<string, LucideIcon>> = {
  call: Phone,
  visit: Users,
  meeting: Users,
  mail: Mail,
  note: NotebookPen,
}

export interface ImportLine {
  id: string
  at: Date
  fileName: string
}

/** The story of an employer with its filter, newest first. */
export function EmployerStoryCard({ story, imports }: { story: EmployerStory; imports: readonly ImportLine[] }) {
  const { t } = useTranslation('engagement')
  const format = useFormat()
  const [search] = useSearchParams()
  const files = story.part === null || story.part === 'facts' ? imports : []
  const isLast = story.older === null
  const told = [
    ...story.entries.map(entry => ({ at: entry.at, line: <EntryLine entry={entry} />, entry })),
    ...(isLast && !search.has('older') ? files.map(file => ({ at: file.at, file })) : []),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  const placementTitle = useStoryTitle()
  const title = (entry: StoryEntry) => storyTitle(t, entry, placementTitle)
  return (
    <Card title={t('story.title')} aside={<PartLinks part={story.part} />}>
      {told.length === 0 ? (
        <EmptyState title={t('story.emptyTitle')}>{t('story.emptyText')}</EmptyState>
      ) : (
        <Timeline
          label={t('story.title')}
          entries={told.map(one =>
            'entry' in one
              ? {
                  id: one.entry.id,
                  title: title(one.entry),
                  meta: one.line,
                  icon: (one.entry.contact && channelIcons[one.entry.contact.channel]) ?? partIcons[one.entry.part],
                  tone: one.entry.part === 'level' ? ('good' as const) : undefined,
                  children: <EntryBody entry={one.entry} />,
                }
              : {
                  id: one.file.id,
                  title: t('story.imported', { file: one.file.fileName }),
                  meta: format.moment(one.file.at),
                  icon: UserPen,
                },
          )}
        />
      )}
      {story.older ? <Link to={searchWith(search, { older: story.older })}>{t('story.older')}</Link> : null}
    </Card>
  )
}

function PartLinks({ part }: { part: StoryPart | null }) {
  const { t } = useTranslation('engagement')
  const [search] = useSearchParams()
  const to = (one: StoryPart | null) => searchWith(search, { part: one, older: null })
  return (
    <>
      {[null, ...storyParts].map(one => (
        <Link key={one ?? 'all'} to={to(one)} preventScrollReset aria-current={one === part ? 'true' : undefined}>
          {one === null ? t('story.all') : t(`story.parts.${one}`)}
        </Link>
      ))}
    </>
  )
}

function EntryLine({ entry }: { entry: StoryEntry }) {
  const { t } = useTranslation('engagement')
  const format = useFormat()
  const actorName = useActorName()
  const { contact } = entry
  const reaction = contact?.reaction ?? null
  const parts = [
    format.moment(entry.at),
    actorName(entry.who),
    contact?.organisation,
    contact?.person,
    reaction === null ? null : t('contact.reactionShort', { value: reaction > 0 ? `+${reaction}` : reaction }),
    contact && contact.argumentsUsed.length > 0
      ? t('story.arguments', {
          list: contact.argumentsUsed
            .filter(isArgument)
            .map(one => t(`contact.argumentNames.${one}`))
            .join(', '),
        })
      : null,
    contact && contact.objections.length > 0
      ? t('story.objections', {
          list: contact.objections
            .filter(isObjection)
            .map(one => t(`contact.objectionNames.${one}`))
            .join(', '),
        })
      : null,
    contact?.nextStep && contact.nextStepOn
      ? t('story.nextStep', { day: format.dayShort(contact.nextStepOn), step: contact.nextStep })
      : null,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function EntryBody({ entry }: { entry: StoryEntry }) {
  const { t } = useTranslation('engagement')
  const { contact } = entry
  if (!contact) return typeof entry.after.note === 'string' ? <p>{entry.after.note}</p> : null
  return (
    <>
      {contact.note ? <p className="prose">{contact.note}</p> : null}
      {contact.mayWithdraw ? (
        <Form method="post" action="/contact-moments/withdraw" preventScrollReset>
          <input type="hidden" name="contactMomentId" value={contact.id} />
          <Button look="text" small>
            {t('contact.withdraw')}
          </Button>
        </Form>
      ) : null}
    </>
  )
}

function isArgument(text: string): text is ArgumentKind {
  return (argumentKinds as readonly string[]).includes(text)
}

function isObjection(text: string): text is ObjectionKind {
  return (objectionKinds as readonly string[]).includes(text)
}
