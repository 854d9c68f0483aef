import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { findContact, listContacts } from '~/areas/employers/contacts.store.server'
import { contactName } from '~/areas/employers/employer'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { tiesById, type TieRow } from '~/areas/employers/ties.store.server'
import { isTieKind } from '~/areas/employers/tie-kinds'
import { findSite, listSites } from '~/areas/employers/sites.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { sentMailsById } from '~/areas/outreach/mailings/sent-mails.store.server'
import { linkKindNames } from '~/areas/network/social-map/map-link'
import { linksById, type LinkRow } from '~/areas/network/social-map/map-links.store.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { mayWithdraw } from './contact-moment'
import { contactMomentsById } from './contact-moments.store.server'
import { filedMailsById } from './inbox/filed-mails.store.server'
import { mayRemoveFile } from './attachments/contact-file'
import { noteNow, noteParts } from './mentions/note-parts'
import { kindOfLine } from './story'
import { isNarrowed, readStoryAsk, type StoryAsk } from './story-ask'
import { pageOfStory, peopleInStory, type StoryEvent } from './story.store.server'

const pageSize = 30

/** A story of one site or of one contact is the employer's, held to that. */
export interface StoryScope {
  siteId?: string
  contactId?: string
}

/** The story of an employer: what happened, newest first, by the filters of an address. */
export async function employerStory(
  ctx: Ctx<MemberActor>,
  employerId: string,
  search: URLSearchParams,
  scope: StoryScope = {},
) {
  const ask = { ...readStoryAsk(search), ...scope }
  const { rows, next, previous } = await pageOfStory(ctx.db, placeOf(ctx, employerId), ask, pageSize)
  return {
    ask,
    isNarrowed: isNarrowed({
      ...ask,
      ...(scope.siteId && { siteId: null }),
      ...(scope.contactId && { contactId: null }),
    }),
    scope,
    exportPath: `${pathOf(employerId, scope)}/story/export`,
    older: next,
    newer: previous,
    entries: await entriesOf(ctx, rows),
    choices: await storyChoices(ctx, employerId),
  }
}

export type EmployerStory = Awaited<ReturnType<typeof employerStory>>
export type StoryEntry = Awaited<ReturnType<typeof entriesOf>>[number]
export type StoryChoices = Awaited<ReturnType<typeof storyChoices>>

/** Every line of the same filters, for a file. */
export async function exportStory(
  ctx: Ctx<MemberActor>,
  employerId: string,
  search: URLSearchParams,
  scope: StoryScope = {},
) {
  const employer = await requireEmployer(ctx, 'employers.export', employerId)
  await requireScope(ctx, employer.id, scope)
  const ask: StoryAsk = { ...readStoryAsk(search), ...scope, ...fromTheStart }
  const { rows } = await pageOfStory(ctx.db, placeOf(ctx, employerId), ask, mostExported)
  ctx.record({
    kind: 'engagement.story-exported',
    subject: { type: 'employer', id: employer.id },
    dataClass: 'business',
    after: { lines: rows.length },
  })
  const entries: StoryEntry[] = []
  for (let from = 0; from < rows.length; from += 1_000)
    entries.push(...(await entriesOf(ctx, rows.slice(from, from + 1_000))))
  return { name: employer.name, entries }
}

/** The site or contact of a scope, with its name. Throws NotFoundError when it is none of this employer. */
export async function requireScope(ctx: Ctx<MemberActor>, employerId: string, { siteId, contactId }: StoryScope) {
  const site = siteId ? await findSite(ctx.db, employerId, siteId) : null
  const contact = contactId ? await findContact(ctx.db, employerId, contactId) : null
  if ((siteId && !site) || (contactId && !contact)) throw new NotFoundError()
  return contact ? contactName(contact) : site ? siteName(site) : null
}

function placeOf(ctx: Ctx<MemberActor>, employerId: string) {
  return { networkId: ctx.actor.networkId, employerId, timeZone: ctx.actor.timeZone }
}

function pathOf(employerId: string, { siteId, contactId }: StoryScope): string {
  return `/employers/${employerId}${siteId ? `/sites/${siteId}` : ''}${contactId ? `/people/${contactId}` : ''}`
}

/** Who, with whom and where a story can be narrowed to. */
async function storyChoices(ctx: Ctx<MemberActor>, employerId: string) {
  const colleagues = await peopleInStory(ctx.db, ctx.actor.networkId, employerId)
  const sites = await listSites(ctx.db, employerId)
  const contacts = await listContacts(ctx.db, employerId)
  const organisations = new Map(colleagues.map(one => [one.organisationId, one.organisation]))
  return {
    colleagues: colleagues.map(({ id, name, organisation }) => ({ id, name, organisation })),
    organisations: [...organisations].map(([id, name]) => ({ id, name })),
    contacts: contacts.map(one => ({ id: one.id, name: contactName(one), hasLeft: one.leftOn !== null })),
    sites: sites.map(one => ({ id: one.id, name: siteName(one) })),
  }
}

/** Changes with the words of each contact moment, mail, tie and link by hand among them. */
async function entriesOf(ctx: Ctx<MemberActor>, events: readonly StoryEvent[]) {
  const idsOf = (kind: string) => events.filter(event => event.kind === kind).map(event => event.subjectId)
  const found = await contactMomentsById(ctx.db, idsOf('engagement.contact-recorded'))
  const moments = new Map(found.map(moment => [moment.id, moment]))
  const subjects = events.filter(event => kindOfLine(event.kind, null) === 'tie').map(event => event.subjectId)
  const ties = new Map((await tiesById(ctx.db, subjects)).map(tie => [tie.id, tie]))
  const linked = events.filter(event => event.kind.startsWith('network.link-')).map(event => event.subjectId)
  const links = new Map((await linksById(ctx.db, ctx.actor.networkId, linked)).map(link => [link.id, link]))
  const mails = new Map((await filedMailsById(ctx.db, idsOf('engagement.mail-filed'))).map(mail => [mail.id, mail]))
  const sent = new Map(
    (await sentMailsById(ctx.db, idsOf('outreach.mailing-sent'))).map(mail => [mail.id, toldSent(mail)]),
  )
  return events.map(event => {
    const moment = moments.get(event.subjectId)
    const mail = mails.get(event.subjectId)
    const tie = ties.get(event.subjectId)
    const link = links.get(event.subjectId)
    return {
      id: event.id,
      kind: event.kind,
      line: kindOfLine(event.kind, moment?.channel ?? null),
      at: event.at,
      who: event.actorName,
      before: valuesOf(event.before),
      after: valuesOf(event.after),
      tie: tie ? toldTie(tie) : null,
      link: link ? toldLink(link, valuesOf(event.after)) : null,
      mail: mail
        ? {
            from: mail.fromLine,
            to: mail.toLine,
            subject: mail.subject,
            body: mail.body,
            person: mail.contact ? contactName(mail.contact) : null,
            organisation: mail.colleague.organisation.name,
            files: mail.files.map(one => one.file),
            refused: (mail.refused as { name: string }[]).map(one => one.name),
            unproven: mail.unproven,
          }
        : (sent.get(event.subjectId) ?? null),
      contact: moment
        ? {
            id: moment.id,
            channel: moment.channel,
            needHeard: moment.needHeard,
            ...wordsNow(moment),
            files: moment.files.map(one => one.file),
            mayRemoveFiles: mayRemoveFile(moment, ctx.actor),
            argumentsUsed: moment.argumentsUsed,
            objections: moment.objections,
            reaction: moment.reaction,
            nextStep: moment.nextStep,
            nextStepOn: moment.nextStepOn,
            people: [moment.contact, ...moment.alsoContacts.map(one => one.contact)].flatMap(one =>
              one ? [contactName(one)] : [],
            ),
            colleagues: moment.colleagues.map(one => one.membership.displayName),
            site: moment.site ? siteName(moment.site) : null,
            changedAt: moment.changedAt,
            organisation: moment.membership.organisation.name,
            mayWithdraw: mayWithdraw(moment, ctx.actor.membershipId, ctx.now),
          }
        : null,
    }
  })
}

/** A mail of a mailing as the story tells one that was filed. */
function toldSent({ mailing, ...mail }: Awaited<ReturnType<typeof sentMailsById>>[number]) {
  const { displayName, organisation } = mailing.madeBy
  return {
    from: displayName,
    to: [mail.toName, mail.toAddress && `<${mail.toAddress}>`].filter(Boolean).join(' '),
    subject: mail.subject ?? '',
    body: mail.body ?? '',
    person: mail.toName,
    organisation: organisation.name,
    files: [],
    refused: [],
    unproven: false,
  }
}

/** Both sides of a tie by name; of somebody of a firm with the firm's. */
function toldTie(tie: TieRow) {
  const from = sideName(tie.fromEmployer, tie.fromContact, tie.fromOrganisation, tie.fromMembership)
  const to = sideName(tie.toEmployer, tie.toContact, tie.toOrganisation, tie.toMembership)
  return isTieKind(tie.kind) ? { kind: tie.kind, from, to } : null
}

/** A link with the words that it had then, and the names that its ends have now. */
function toldLink({ fromName, toName, ...now }: LinkRow, then: ReturnType<typeof valuesOf>) {
  const kind = linkKindNames.find(one => one === then.kind)
  const kindWords = typeof then.kindWords === 'string' ? then.kindWords : null
  return { ...(kind ? { kind, kindWords } : { kind: now.kind, kindWords: now.kindWords }), from: fromName, to: toName }
}

function sideName(
  employer: TieRow['fromEmployer'],
  contact: TieRow['fromContact'],
  organisation: TieRow['fromOrganisation'],
  membership: TieRow['fromMembership'],
): string {
  if (contact) return `${contactName(contact)} (${contact.employer.name})`
  return employer?.name ?? organisation?.name ?? membership?.displayName ?? '…'
}

/** The note with the names that colleagues have now, as text and in parts. */
function wordsNow({ note, mentions }: Awaited<ReturnType<typeof contactMomentsById>>[number]) {
  const named = mentions.map(one => ({ written: one.written, name: one.membership.displayName }))
  return { note: note === null ? null : noteNow(note, named), noteParts: noteParts(note ?? '', named) }
}

const siteName = (site: { name: string | null; city: string | null }) =>
  [site.name, site.city].filter(Boolean).join(', ')

function valuesOf(value: unknown): Record<string, string | number | boolean | null> {
  if (typeof value !== 'object' || value === null) return {}
  const simple = Object.entries(value).filter((entry): entry is [string, string | number | boolean | null] => {
    return entry[1] === null || ['string', 'number', 'boolean'].includes(typeof entry[1])
  })
  return Object.fromEntries(simple)
}
