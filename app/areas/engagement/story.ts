/** Kinds of line that a reader can ask for, in the order of the filter. */
export const storyKinds = [
  'call',
  'visit',
  'mail',
  'meeting',
  'note',
  'promise',
  'level',
  'place',
  'placement',
  'agreement',
  'letter',
  'survey',
  'event',
  'tie',
  'csr',
  'task',
  'facts',
] as const
export type StoryKind = (typeof storyKinds)[number]

const contactKinds: readonly string[] = ['call', 'visit', 'mail', 'meeting', 'note'] satisfies StoryKind[]

/** Which changes are lines of which kind; a contact moment's kind is its channel. What is not here is not told. */
const kindOfEvent: Readonly<Record<string, StoryKind | 'by-channel'>> = {
  'engagement.contact-recorded': 'by-channel',
  'engagement.mail-filed': 'mail',
  'outreach.mailing-sent': 'mail',
  'engagement.promise-made': 'promise',
  'engagement.promise-kept': 'promise',
  'engagement.promise-broken': 'promise',
  'engagement.promise-dropped': 'promise',
  'engagement.survey-asked': 'survey',
  'engagement.survey-reminded': 'survey',
  'engagement.survey-answered': 'survey',
  'engagement.gathering-invited': 'event',
  'engagement.gathering-answered': 'event',
  'engagement.gathering-attended': 'event',
  'engagement.gathering-missed': 'event',
  'employers.tie-added': 'tie',
  'employers.tie-ended': 'tie',
  'employers.tie-reopened': 'tie',
  'network.link-added': 'tie',
  'network.link-changed': 'tie',
  'network.link-ended': 'tie',
  'network.link-reopened': 'tie',
  'network.link-withdrawn': 'tie',
  'network.link-restored': 'tie',
  'csr.initiative-added': 'csr',
  'csr.initiative-changed': 'csr',
  'csr.profile-changed': 'csr',
  'engagement.letter-offered': 'letter',
  'engagement.letter-party-signed': 'letter',
  'engagement.letter-signed': 'letter',
  'engagement.letter-reviewed': 'letter',
  'engagement.letter-renewed': 'letter',
  'engagement.letter-ended': 'letter',
  'engagement.letter-withdrawn': 'letter',
  'engagement.letter-refused': 'letter',
  'engagement.letter-expired': 'letter',
  'engagement.level-confirmed': 'level',
  'engagement.task-added': 'task',
  'engagement.task-finished': 'task',
  'employers.employer-added': 'facts',
  'employers.employer-changed': 'facts',
  'employers.employer-archived': 'facts',
  'employers.employer-merged': 'facts',
  'employers.merge-undone': 'facts',
  'employers.pair-settled': 'facts',
  'employers.pair-reopened': 'facts',
  'employers.employer-restored': 'facts',
  'employers.owner-changed': 'facts',
  'employers.site-added': 'facts',
  'employers.site-changed': 'facts',
  'employers.contact-added': 'facts',
  'employers.contact-changed': 'facts',
  'employers.contact-left': 'facts',
  'employers.imported': 'facts',
  'jobforms.form-submitted': 'place',
  'jobforms.form-checked': 'place',
  'jobforms.form-renewed': 'place',
  'vacancies.vacancy-posted': 'place',
  'vacancies.vacancy-changed': 'place',
  'vacancies.vacancy-closed': 'place',
  'vacancies.vacancy-reopened': 'place',
}

/** Start of the kinds of change of an agreement; every other change of a placement belongs to the placement. */
export const agreementPrefix = 'placements.agreement-'

export function isStoryKind(text: string): text is StoryKind {
  return (storyKinds as readonly string[]).includes(text)
}

/** The kind of a line: of a contact moment its channel, of a placement's change what it is about. */
export function kindOfLine(event: string, channel: string | null): StoryKind {
  if (channel !== null && isStoryKind(channel)) return channel
  const known = kindOfEvent[event]
  if (known === 'by-channel') return 'note'
  return known ?? (event.startsWith(agreementPrefix) ? 'agreement' : 'placement')
}

export interface EventsOfKinds {
  /** Kinds of change, without those of contact moments. */
  events: string[]
  /** Channels of contact moments. */
  channels: string[]
  placements: boolean
  agreements: boolean
}

/** The changes behind some kinds of line; of none asked for, behind all. */
export function eventsOfKinds(asked: readonly StoryKind[]): EventsOfKinds {
  const kinds: readonly string[] = asked.length > 0 ? asked : storyKinds
  return {
    events: Object.keys(kindOfEvent).filter(event => kinds.includes(kindOfEvent[event] ?? '')),
    channels: kinds.filter(kind => contactKinds.includes(kind)),
    placements: kinds.includes('placement'),
    agreements: kinds.includes('agreement'),
  }
}
