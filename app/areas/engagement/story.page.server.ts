import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { contactName } from '~/areas/employers/employer'
import { readCursor, writeCursor } from '~/platform/list-cursor'
import { mayWithdraw } from './contact-moment'
import { contactMomentsById } from './contact-moments.store.server'
import { isStoryPart, partOf } from './story'
import { eventsOfEmployer } from './story.store.server'

const pageSize = 30

/** The story of an employer: what happened, newest first, with the words of each contact. */
export async function employerStory(ctx: Ctx<MemberActor>, employerId: string, search: URLSearchParams) {
  const asked = search.get('part')
  const part = isStoryPart(asked) ? asked : null
  const cursor = readCursor(search.get('older'))
  const before = cursor ? { at: new Date(cursor.value), id: cursor.id } : null
  const events = await eventsOfEmployer(ctx.db, ctx.actor.networkId, employerId, { part, before }, pageSize + 1)
  const shown = events.slice(0, pageSize)
  const momentIds = shown.filter(event => event.kind === 'engagement.contact-recorded').map(event => event.subjectId)
  const moments = new Map((await contactMomentsById(ctx.db, momentIds)).map(moment => [moment.id, moment]))
  const last = shown[shown.length - 1]
  return {
    part,
    older: events.length > pageSize && last ? writeCursor(last.at.toISOString(), last.id) : null,
    entries: shown
      .filter(event => !moments.get(event.subjectId)?.withdrawnAt)
      .map(event => {
        const moment = moments.get(event.subjectId)
        return {
          id: event.id,
          kind: event.kind,
          part: partOf(event.kind),
          at: event.at,
          who: event.actorName,
          before: valuesOf(event.before),
          after: valuesOf(event.after),
          contact: moment
            ? {
                id: moment.id,
                channel: moment.channel,
                needHeard: moment.needHeard,
                note: moment.note,
                argumentsUsed: moment.argumentsUsed,
                objections: moment.objections,
                reaction: moment.reaction,
                nextStep: moment.nextStep,
                nextStepOn: moment.nextStepOn,
                person: moment.contact ? contactName(moment.contact) : null,
                organisation: moment.membership.organisation.name,
                mayWithdraw: mayWithdraw(moment, ctx.actor.membershipId, ctx.now),
              }
            : null,
        }
      }),
  }
}

export type EmployerStory = Awaited<ReturnType<typeof employerStory>>
export type StoryEntry = EmployerStory['entries'][number]

function valuesOf(value: unknown): Record<string, string | number | boolean | null> {
  if (typeof value !== 'object' || value === null) return {}
  const simple = Object.entries(value).filter((entry): entry is [string, string | number | boolean | null] => {
    return entry[1] === null || ['string', 'number', 'boolean'].includes(typeof entry[1])
  })
  return Object.fromEntries(simple)
}
