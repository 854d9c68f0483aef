import { Form, Link, useSearchParams } from '@remix-run/react'
import {
  Briefcase,
  CalendarCheck2,
  ClipboardList,
  FilePen,
  FileSignature,
  Handshake,
  ListChecks,
  Mail,
  Network,
  NotebookPen,
  Phone,
  Sprout,
  TrendingUp,
  UserCheck,
  UserPen,
  Users,
  type IconNode,
} from 'lucide'
import { useTranslation } from 'react-i18next'
import { useTieTitle } from '~/areas/employers/components/tie-title'
import { useLinkWords } from '~/areas/network/social-map/components/use-link-words'
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
import type { StoryKind } from '../story'
import type { EmployerStory, StoryEntry } from '../story.page.server'
import { ContactFiles } from '../attachments/components/contact-files'
import { FiledMailBody } from '../inbox/components/filed-mail-body'
import { NoteText } from '../mentions/components/note-text'
import { StoryFilters } from './story-filters'
import { storyTitle } from './story-title'

const icons: Record<StoryKind, IconNode> = {
  call: Phone,
  visit: Users,
  mail: Mail,
  meeting: Users,
  note: NotebookPen,
  promise: Handshake,
  level: TrendingUp,
  place: Briefcase,
  placement: UserCheck,
  agreement: FileSignature,
  letter: FilePen,
  survey: ClipboardList,
  event: CalendarCheck2,
  tie: Network,
  csr: Sprout,
  task: ListChecks,
  facts: UserPen,
}

export interface ImportLine {
  id: string
  at: Date
  fileName: string
}

interface StoryCardProps {
  story: EmployerStory
  imports?: readonly ImportLine[]
  /** Whose part of the story it is, when it is not the whole. */
  title?: string
}

/** A story with its filters, newest first; pages by address. */
export function EmployerStoryCard({ story, imports = [], title: ofWhom }: StoryCardProps) {
  const { t } = useTranslation('engagement')
  const { t: words } = useTranslation('story')
  const format = useFormat()
  const [search] = useSearchParams()
  const { kinds, words: searched } = story.ask
  const tellsFiles = !story.isNarrowed || (kinds.includes('facts') && searched === null)
  const isWhole = story.older === null && story.newer === null
  const told = [
    ...story.entries.map(entry => ({ at: entry.at, line: <EntryLine entry={entry} />, entry })),
    ...(isWhole && tellsFiles ? imports.map(file => ({ at: file.at, file })) : []),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  const placementTitle = useStoryTitle()
  const tieTitle = useTieTitle()
  const linkWords = useLinkWords()
  const title = (entry: StoryEntry) =>
    storyTitle(t, entry, { placement: placementTitle, tie: tieTitle, link: linkWords })
  return (
    <Card id="story" title={ofWhom ?? t('story.title')} flush>
      <StoryFilters story={story} />
      <div className="story-lines">
        {told.length > 0 ? (
          <Timeline
            label={t('story.title')}
            entries={told.map(one =>
              'entry' in one
                ? {
                    id: one.entry.id,
                    title: title(one.entry),
                    meta: one.line,
                    icon: icons[one.entry.line],
                    tone: one.entry.line === 'level' ? ('good' as const) : undefined,
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
        ) : story.isNarrowed ? (
          <EmptyState title={words('nothingTitle')}>{words('nothing')}</EmptyState>
        ) : (
          <EmptyState title={t('story.emptyTitle')}>{t('story.emptyText')}</EmptyState>
        )}
        {story.newer || story.older ? (
          <nav className="cluster" aria-label={t('story.title')}>
            {story.newer ? (
              <Link to={searchWith(search, { before: story.newer, after: null })}>{words('newer')}</Link>
            ) : null}
            {story.older ? (
              <Link to={searchWith(search, { after: story.older, before: null })}>{words('older')}</Link>
            ) : null}
          </nav>
        ) : null}
      </div>
    </Card>
  )
}

function EntryLine({ entry }: { entry: StoryEntry }) {
  const { t: moments } = useTranslation('contact-moment')
  const { t } = useTranslation('engagement')
  const format = useFormat()
  const actorName = useActorName()
  const { contact } = entry
  const reaction = contact?.reaction ?? null
  const parts = [
    format.moment(entry.at),
    actorName(entry.who),
    (contact ?? entry.mail)?.organisation,
    entry.mail?.person,
    contact && contact.people.length > 0 ? moments('with', { names: format.list(contact.people) }) : null,
    contact && contact.colleagues.length > 0
      ? moments('colleaguesThere', { names: format.list(contact.colleagues) })
      : null,
    contact?.site ? moments('at', { name: contact.site }) : null,
    contact?.changedAt ? moments('wasChanged', { moment: format.moment(contact.changedAt) }) : null,
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
  const { t: moments } = useTranslation('contact-moment')
  const { t } = useTranslation('engagement')
  const { contact, mail } = entry
  if (mail) return <FiledMailBody mail={mail} />
  if (!contact) return typeof entry.after.note === 'string' ? <p>{entry.after.note}</p> : null
  return (
    <>
      {contact.noteParts.length > 0 ? <NoteText parts={contact.noteParts} /> : null}
      <ContactFiles files={contact.files} mayRemove={contact.mayRemoveFiles} />
      {contact.mayWithdraw ? (
        <Form method="post" action="/contact-moments/withdraw" preventScrollReset className="cluster">
          <Link to={`/contact-moments/${contact.id}`}>{moments('changeLink')}</Link>
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
