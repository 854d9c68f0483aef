/** A colleague who may be named at an employer: who works with employers sees it and has tasks. */
export interface Mentionable {
  id: string
  name: string
  organisation: string
}

/** A colleague in a text, by what follows the @ in it. */
export interface Mention {
  written: string
  membershipId: string
}

/** Whom somebody meant where the text left a choice; `text` when nobody was meant. */
export interface MentionAnswer {
  written: string
  membershipId?: string
}

/** More colleagues than this are not named in one text. */
export const mostMentions = 20

/** An @ that begins a name: not the one inside a mail address. */
export const atSign = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu

/** A name as it is compared: without capitals and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What is written for a colleague: the name, with the organisation where two have the same name. */
export function mentionLabel(one: Mentionable, people: readonly Mentionable[]): string {
  const isShared = people.some(other => other.id !== one.id && plain(other.name) === plain(one.name))
  return isShared ? `${one.name} (${one.organisation})` : one.name
}

/** No letter or digit follows the first so many letters of a text. */
export function standsAlone(text: string, length: number): boolean {
  return !/^[\p{L}\p{N}]/u.test(text.slice(length))
}

/** Key of the task that tells a colleague of being named. */
export function mentionKey(contactMomentId: string, membershipId: string): string {
  return `mention:${contactMomentId}:${membershipId}`
}

/** Text of the task that tells of it; a digest shows these apart. */
export const mentionTitleKey = 'contact-moment.tasks.mentioned'
