import type { TFunction } from 'i18next'
import type { StoryEntry } from '../story.page.server'

type T = TFunction<'engagement'>

/** The one-line words of a change. */
export function storyTitle(
  t: T,
  entry: StoryEntry,
  say: {
    placement: (kind: string) => string
    tie: (tie: NonNullable<StoryEntry['tie']>) => string
    link: (link: NonNullable<StoryEntry['link']>) => string
  },
): string {
  const { kind, contact, before, after, tie, link } = entry
  if (tie && kind in tieKeys) return t(`story.kinds.${tieKeys[kind as keyof typeof tieKeys]}`, { tie: say.tie(tie) })
  if (link && kind in linkKeys) {
    const words = `${link.from} ${say.link(link)} ${link.to}`
    return t(`story.kinds.${linkKeys[kind as keyof typeof linkKeys]}`, { link: words })
  }
  if (contact) {
    const channel = t(`contact.channels.${channelOf(contact.channel)}`)
    return contact.needHeard
      ? t('story.need', { channel: capital(channel), need: contact.needHeard })
      : capital(channel)
  }
  if (entry.mail) return t('story.mail', { subject: entry.mail.subject || '…' })
  const title = String(after.title ?? before.title ?? '')
  switch (kind) {
    case 'engagement.level-confirmed':
      return before.level === after.level
        ? t('story.kinds.levelKept', { to: after.level })
        : t('story.kinds.levelConfirmed', { from: before.level, to: after.level })
    case 'engagement.task-added':
      return title ? t('story.kinds.taskAdded', { title }) : t('story.kinds.taskLeft')
    case 'engagement.task-finished':
      return title ? t('story.kinds.taskFinished', { title }) : t('story.kinds.taskDone')
    case 'engagement.letter-offered':
    case 'engagement.letter-party-signed':
    case 'engagement.letter-signed':
    case 'engagement.letter-reviewed':
    case 'engagement.letter-renewed':
    case 'engagement.letter-ended':
    case 'engagement.letter-withdrawn':
    case 'engagement.letter-refused':
    case 'engagement.letter-expired':
      return t(`story.kinds.${letterKeys[kind]}`, { number: after.number, who: after.who })
    case 'engagement.promise-made':
    case 'engagement.promise-kept':
    case 'engagement.promise-broken':
    case 'engagement.promise-dropped':
      return promiseTitle(t, kind, after)
    case 'employers.employer-changed':
      return t('story.kinds.employerChanged', {
        fields: Object.keys(after)
          .map(name => fieldName(t, name))
          .join(', '),
      })
    case 'employers.contact-added':
      return t('story.kinds.contactAdded', { name: [after.firstName, after.lastName].filter(Boolean).join(' ') })
    case 'jobforms.form-submitted':
      return t('story.kinds.jobFormSubmitted', { title })
    case 'jobforms.form-checked':
      return t('story.kinds.jobFormChecked', { title })
    case 'jobforms.form-renewed':
      return t('story.kinds.jobFormRenewed', { title })
    case 'vacancies.vacancy-posted':
      return t('story.kinds.vacancyPosted', { title })
    case 'vacancies.vacancy-changed':
      return t('story.kinds.vacancyChanged', { title })
    case 'vacancies.vacancy-closed':
      return t('story.kinds.vacancyClosed', { title })
    case 'vacancies.vacancy-reopened':
      return t('story.kinds.vacancyReopened', { title })
    case 'engagement.gathering-invited':
      return t('story.kinds.gatheringInvited', { title })
    case 'engagement.gathering-answered':
      return t('story.kinds.gatheringAnswered', { title, answer: answerOf(t, after.state) })
    case 'engagement.gathering-attended':
      return t('story.kinds.gatheringAttended', { title, who: String(after.who ?? '') })
    case 'engagement.gathering-missed':
      return t('story.kinds.gatheringMissed', { title, who: String(after.who ?? '') })
    case 'csr.initiative-added':
      return t('story.kinds.csrAdded', { title })
    case 'csr.initiative-changed':
      return t('story.kinds.csrChanged', { title })
    default:
      return kind.startsWith('placements.') ? say.placement(kind) : plainTitle(t, kind)
  }
}

const answerKeys = { accepted: 'accepted', maybe: 'maybe', declined: 'declined', waiting: 'waiting' } as const

function answerOf(t: T, state: unknown): string {
  const key = String(state)
  return key in answerKeys ? t(`story.answers.${answerKeys[key as keyof typeof answerKeys]}`) : key
}

const tieKeys = {
  'employers.tie-added': 'tieAdded',
  'employers.tie-ended': 'tieEnded',
  'employers.tie-reopened': 'tieReopened',
} as const

const linkKeys = {
  'network.link-added': 'linkAdded',
  'network.link-changed': 'linkChanged',
  'network.link-ended': 'linkEnded',
  'network.link-reopened': 'linkReopened',
  'network.link-withdrawn': 'linkWithdrawn',
  'network.link-restored': 'linkRestored',
} as const

const letterKeys = {
  'engagement.letter-offered': 'letterOffered',
  'engagement.letter-party-signed': 'letterPartySigned',
  'engagement.letter-signed': 'letterSigned',
  'engagement.letter-reviewed': 'letterReviewed',
  'engagement.letter-renewed': 'letterRenewed',
  'engagement.letter-ended': 'letterEnded',
  'engagement.letter-withdrawn': 'letterWithdrawn',
  'engagement.letter-refused': 'letterRefused',
  'engagement.letter-expired': 'letterExpired',
} as const

const promiseKeys = {
  'engagement.promise-made': 'promiseMade',
  'engagement.promise-kept': 'promiseKept',
  'engagement.promise-broken': 'promiseBroken',
  'engagement.promise-dropped': 'promiseDropped',
} as const

function promiseTitle(t: T, kind: keyof typeof promiseKeys, after: StoryEntry['after']): string {
  const by = after.by === 'us' ? t('promises.by.us') : t('promises.by.them')
  return t(`story.kinds.${promiseKeys[kind]}`, { by, what: String(after.what ?? '') })
}

const plainKeys = {
  'csr.profile-changed': 'csrProfile',
  'engagement.survey-asked': 'surveyAsked',
  'engagement.survey-reminded': 'surveyReminded',
  'engagement.survey-answered': 'surveyAnswered',
  'employers.employer-added': 'employerAdded',
  'employers.employer-archived': 'employerArchived',
  'employers.employer-merged': 'employerMerged',
  'employers.merge-undone': 'mergeUndone',
  'employers.pair-settled': 'pairSettled',
  'employers.pair-reopened': 'pairReopened',
  'employers.employer-restored': 'employerRestored',
  'employers.owner-changed': 'ownerChanged',
  'employers.site-added': 'siteAdded',
  'employers.site-changed': 'siteChanged',
  'employers.contact-changed': 'contactChanged',
  'employers.contact-left': 'contactLeft',
} as const

function plainTitle(t: T, kind: string): string {
  return kind in plainKeys ? t(`story.kinds.${plainKeys[kind as keyof typeof plainKeys]}`) : t('story.kinds.placement')
}

const fieldKeys = {
  name: 'name',
  kvkNumber: 'kvkNumber',
  sectorCode: 'sectorCode',
  phone: 'phone',
  email: 'email',
  website: 'website',
  headcount: 'headcount',
  noMailing: 'noMailing',
  ownerId: 'owner',
  backupOwnerId: 'backupOwner',
  relationState: 'relationState',
  strength: 'strength',
  importance: 'importance',
  cadenceDays: 'cadenceDays',
} as const

function fieldName(t: T, name: string): string {
  return name in fieldKeys ? t(`story.fields.${fieldKeys[name as keyof typeof fieldKeys]}`) : ownFieldName(name)
}

/** The key of a network's own field is made of its name's words. */
function ownFieldName(name: string): string {
  return name.startsWith('fields.') ? name.slice('fields.'.length).replaceAll('_', ' ') : name
}

export function channelOf(text: string): 'call' | 'visit' | 'mail' | 'meeting' | 'note' {
  return text === 'call' || text === 'visit' || text === 'mail' || text === 'meeting' ? text : 'note'
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
