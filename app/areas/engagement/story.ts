/** Parts of the story that a reader can ask for. */
export const storyParts = ['contact', 'places', 'level', 'facts', 'tasks'] as const
export type StoryPart = (typeof storyParts)[number]

/** Which changes belong to which part; what is not here is not told. */
const partOfKind: Readonly<Record<string, StoryPart>> = {
  'engagement.contact-recorded': 'contact',
  'engagement.promise-made': 'contact',
  'engagement.promise-kept': 'contact',
  'engagement.promise-broken': 'contact',
  'engagement.promise-dropped': 'contact',
  'engagement.level-confirmed': 'level',
  'engagement.task-added': 'tasks',
  'engagement.task-finished': 'tasks',
  'employers.employer-added': 'facts',
  'employers.employer-changed': 'facts',
  'employers.employer-archived': 'facts',
  'employers.employer-restored': 'facts',
  'employers.owner-changed': 'facts',
  'employers.site-added': 'facts',
  'employers.site-changed': 'facts',
  'employers.contact-added': 'facts',
  'employers.contact-changed': 'facts',
  'employers.contact-left': 'facts',
  'employers.imported': 'facts',
  'vacancies.vacancy-posted': 'places',
  'vacancies.vacancy-changed': 'places',
  'vacancies.vacancy-closed': 'places',
  'vacancies.vacancy-reopened': 'places',
}

const kinds = Object.keys(partOfKind)

export function isStoryPart(text: string | null): text is StoryPart {
  return (storyParts as readonly string[]).includes(text ?? '')
}

/** The kinds of change of one part, or of all. Changes of placements are told too, to those who may see them. */
export function kindsOf(part: StoryPart | null): { kinds: string[]; withPlacements: boolean } {
  return {
    kinds: kinds.filter(kind => part === null || partOfKind[kind] === part),
    withPlacements: part === null || part === 'places',
  }
}

export function partOf(kind: string): StoryPart {
  return partOfKind[kind] ?? 'places'
}
