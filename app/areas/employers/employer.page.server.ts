import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { familyOf } from '~/access/roles'
import { nextActivityWith } from '~/areas/engagement/activities/activities.page.server'
import { engagementOf, othersInContact } from '~/areas/engagement/engagement.page.server'
import { employerStory, requireScope, type StoryScope } from '~/areas/engagement/story.page.server'
import { addressForMember } from '~/areas/engagement/inbox/inbox.page.server'
import { lettersWith } from '~/areas/engagement/letters/letters.page.server'
import { promisesWith } from '~/areas/engagement/promises.page.server'
import { importsOfEmployer } from '~/areas/engagement/story.store.server'
import { ownFieldsOf } from './custom-fields/custom-fields.page.server'
import { taskLine } from '~/areas/engagement/task-line'
import { listEmployerTasks } from '~/areas/engagement/tasks.store.server'
import { dayIn } from '~/areas/engagement/days'
import { visitLine } from '~/areas/engagement/visits/visit-line.server'
import { listEmployerVisits } from '~/areas/engagement/visits/visits.store.server'
import { listContacts, type Contact } from './contacts.store.server'
import { mayApproach } from './employer'
import { countOfEmployer, listPlacementsOfEmployer, listVacanciesOfEmployer } from './employer-parts.store.server'
import { listOtherSectors } from './employer-sectors.store.server'
import type { Employer } from './employers.store.server'
import { relationToEmployer, requireEmployer } from './require-employer.server'
import { sectionOf } from './sectors'
import { listSites } from './sites.store.server'
import { findStaffMember, listStaff } from './staff.store.server'

/** The head that every tab of an employer shows. */
export async function employerHead(ctx: Ctx<MemberActor>, employer: Employer) {
  const relation = relationToEmployer(ctx.actor, employer.id)
  const seeStory = can(ctx.actor, 'engagement.read', relation)
  const shown = seeStory ? employer : withoutRelation(employer)
  const owner = shown.ownerId ? await findStaffMember(ctx.db, shown.ownerId) : null
  return {
    id: employer.id,
    name: employer.name,
    /** Where this reader comes from, and goes back to. */
    home: seeStory ? `/employers/${employer.id}` : '/my-organisation',
    relationState: shown.relationState,
    isArchived: employer.archivedAt !== null,
    section: sectionOf(employer.sectorCode) ?? null,
    headcount: employer.headcount,
    level: shown.level,
    targetLevel: shown.targetLevel,
    version: employer.version,
    ownerName: owner?.displayName ?? null,
    counts: await countOfEmployer(ctx.db, employer.id),
    may: {
      write: can(ctx.actor, 'employers.write', relation),
      writeContacts: can(ctx.actor, 'contacts.write', relation),
      record: can(ctx.actor, 'engagement.record', relation),
      merge: can(ctx.actor, 'employers.merge', relation),
      confirmLevel: can(ctx.actor, 'engagement.confirm-level', relation),
      writeVacancies: can(ctx.actor, 'vacancies.write', relation),
      seeStory,
    },
  }
}
export type EmployerHead = Awaited<ReturnType<typeof employerHead>>

/** An employer as its own people see it: what the network thinks of the relation is left out. */
function withoutRelation(employer: Employer): Employer {
  return {
    ...employer,
    relationState: 'existing',
    ownerId: null,
    backupOwnerId: null,
    strength: null,
    importance: null,
    cadenceDays: null,
    level: 0,
    levelConfirmedOn: null,
    targetLevel: null,
    targetOn: null,
    lastContactOn: null,
  }
}

/** A contact as its reader sees it: without our marks for the firm's own people. */
export function seenContact<C extends Contact & { mayApproach: boolean }>(actor: MemberActor, contact: C): C {
  if (familyOf(actor.role) !== 'employer') return contact
  const ours = { roles: [], doNotContactUntil: null, consentBasis: null, consentOn: null, reportsToId: null }
  return { ...contact, ...ours, mayApproach: contact.leftOn === null }
}

/** The first tab: the story, the engagement, the relation and who else talks to them. */
export async function employerStoryPage(ctx: Ctx<MemberActor>, employerId: string, search: URLSearchParams) {
  const employer = await requireEmployer(ctx, 'engagement.read', employerId)
  const contacts = await listContacts(ctx.db, employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  return {
    head: await employerHead(ctx, employer),
    story: await employerStory(ctx, employerId, search),
    imports: await importsOfEmployer(ctx.db, employerId),
    engagement: await engagementOf(ctx, employer),
    next: await nextActivityWith(ctx, employerId, employer.level),
    others: await othersInContact(ctx, employerId),
    promises: await promisesWith(ctx, employerId),
    letters: await lettersWith(ctx, employerId),
    mailAddress: await addressForMember(ctx),
    tasks: (await listEmployerTasks(ctx.db, employerId)).map(taskLine),
    visits: (await listEmployerVisits(ctx.db, employerId)).map(visit => visitLine(visit, ctx.now)),
    today,
    ownFields: await ownFieldsOf(ctx, employerId),
    relation: {
      strength: employer.strength,
      importance: employer.importance,
      kvkNumber: employer.kvkNumber,
      sectorCode: employer.sectorCode,
      phone: employer.phone,
      email: employer.email,
      website: employer.website,
      noMailing: employer.noMailing,
      lastContactOn: employer.lastContactOn,
      contactCount: contacts.filter(contact => mayApproach(contact, today)).length,
    },
  }
}
export type EmployerStoryPage = Awaited<ReturnType<typeof employerStoryPage>>

/** The story of one site or of one contact of an employer. */
export async function scopedStoryPage(
  ctx: Ctx<MemberActor>,
  employerId: string,
  scope: StoryScope,
  search: URLSearchParams,
) {
  const employer = await requireEmployer(ctx, 'engagement.read', employerId)
  const of = await requireScope(ctx, employerId, scope)
  return { head: await employerHead(ctx, employer), of, story: await employerStory(ctx, employerId, search, scope) }
}
export type ScopedStoryPage = Awaited<ReturnType<typeof scopedStoryPage>>

/** Sites with the people who work there. */
export async function employerPeoplePage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'employers.read', employerId)
  const [sites, contacts] = [await listSites(ctx.db, employerId), await listContacts(ctx.db, employerId)]
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  return {
    head: await employerHead(ctx, employer),
    sites,
    contacts: contacts.map(contact => seenContact(ctx.actor, { ...contact, mayApproach: mayApproach(contact, today) })),
  }
}
export type EmployerPeoplePage = Awaited<ReturnType<typeof employerPeoplePage>>

export async function employerPlacesPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'employers.read', employerId)
  return { head: await employerHead(ctx, employer), vacancies: await listVacanciesOfEmployer(ctx.db, employerId) }
}

/** Placements at an employer: how many there are, and those that the reader may see. */
export async function employerPlacementsPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'employers.read', employerId)
  return { head: await employerHead(ctx, employer), placements: await listPlacementsOfEmployer(ctx.db, employerId) }
}

/** What the form to change an employer knows. */
export async function employerEditPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'employers.write', employerId)
  const head = await employerHead(ctx, employer)
  const otherSectors = (await listOtherSectors(ctx.db, employerId)).join(', ')
  if (!head.may.seeStory)
    return { head, employer: { ...withoutRelation(employer), otherSectors }, staff: [], ownFields: [] }
  const today = new Date(dayIn(ctx.now, ctx.actor.timeZone))
  const ownFields = await ownFieldsOf(ctx, employerId)
  return { head, employer: { ...employer, otherSectors }, staff: await listStaff(ctx.db, today), ownFields }
}
