import { z } from 'zod'
import type { Language } from '~/platform/languages'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { can } from '../policy'
import { requireClient } from '../require-client.server'
import { familyOf, roles, type Role } from '../roles'
import { saveInvitation } from './invitations.store.server'
import { fitsOrganisation, mayGive } from './invite-rules'
import { hasMembershipLike } from './members.store.server'
import {
  addOrganisation,
  findOrganisation,
  findOrganisationOfEmployer,
  type OrganisationName,
} from './organisations.store.server'

export const invitationDays = 14

export const InviteInput = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  role: z.enum(roles),
  /** Of the network's organisations; one's own when left out. */
  organisationId: z.uuid().optional(),
  /** For an employer's people: the contact or the employer they belong to. */
  contactId: z.uuid().optional(),
  employerId: z.uuid().optional(),
  /** For a trainee: the client that this is. */
  clientId: z.uuid().optional(),
})
export type InviteInput = z.infer<typeof InviteInput>

/** Invites somebody by mail. What the actor cannot see counts as not there; a role that is not the actor's to give is refused. */
export async function invitePerson(
  ctx: Ctx<MemberActor>,
  input: InviteInput,
  locale: Language,
): Promise<Result<{ id: string }>> {
  const { actor } = ctx
  if (!mayGive(actor, input.role)) return fail(problem('role', 'access.role-not-yours-to-give'))
  const organisation = await organisationFor(ctx, input)
  if (!fitsOrganisation(input.role, organisation.kind))
    return fail(problem('organisationId', 'access.role-not-yours-to-give'))
  const email = input.email.toLowerCase()
  const belongs = {
    organisationId: organisation.id,
    role: input.role,
    clientId: input.clientId ?? null,
    contactId: input.contactId ?? null,
  }
  if (await hasMembershipLike(ctx, belongs, email)) return fail(problem('email', 'access.already-invited'))
  const id = ctx.newId()
  const { networkId } = actor
  const expiresAt = new Date(ctx.now.getTime() + invitationDays * 86_400_000)
  await saveInvitation(ctx.db, {
    id,
    networkId,
    ...belongs,
    email,
    name: input.name,
    invitedById: actor.membershipId,
    createdAt: ctx.now,
    expiresAt,
  })
  await mailInvitation(
    ctx,
    { id, email, name: input.name, role: input.role, organisationName: organisation.name },
    locale,
  )
  ctx.record({
    kind: 'access.person-invited',
    subject: { type: 'invitation', id },
    dataClass: input.clientId ? 'client' : 'system',
    clientId: input.clientId ?? null,
    after: { role: input.role, organisationId: organisation.id },
  })
  return ok({ id })
}

interface Invited {
  id: string
  email: string
  name: string
  role: Role
  organisationName: string
}

/** Sends the link; a former one stops working when the new one leaves. */
export async function mailInvitation(ctx: Ctx<MemberActor>, invited: Invited, locale: Language): Promise<void> {
  await queueMail(ctx, {
    template: 'access.invitation',
    to: invited.email,
    toName: invited.name,
    locale,
    props: {
      tone: familyOf(invited.role) === 'trainee' ? 'plain' : 'formal',
      organisation: familyOf(invited.role) === 'employer' ? ctx.actor.networkName : invited.organisationName,
      invitedBy: ctx.actor.displayName,
    },
    link: { invitationId: invited.id, validHours: invitationDays * 24 },
    subject: { type: 'invitation', id: invited.id },
  })
}

/** The organisation that the invited person will belong to. Throws NotFoundError for what the actor may not reach. */
async function organisationFor(ctx: Ctx<MemberActor>, input: InviteInput): Promise<OrganisationName> {
  const { actor } = ctx
  const family = familyOf(input.role)
  if (family === 'trainee') {
    if (!input.clientId) throw new NotFoundError()
    await requireClient(ctx, 'client.write-core', input.clientId)
  }
  if (family === 'employer') return employerOrganisation(ctx, input)
  const organisation = await findOrganisation(ctx.db, input.organisationId ?? actor.organisationId)
  const relation = { sameNetwork: true, sameOrganisation: organisation?.id === actor.organisationId }
  if (!organisation || !can(actor, 'people.invite', relation)) throw new NotFoundError()
  return organisation
}

async function employerOrganisation(ctx: Ctx<MemberActor>, input: InviteInput): Promise<OrganisationName> {
  const { actor, db } = ctx
  const contact = input.contactId
    ? await db.contact.findUnique({ where: { id: input.contactId }, select: { employerId: true } })
    : null
  const employerId = contact?.employerId ?? input.employerId ?? actor.employerId
  const employer = employerId
    ? await db.employer.findUnique({ where: { id: employerId }, select: { id: true, name: true } })
    : null
  const relation = { sameNetwork: true, own: employer?.id === actor.employerId }
  if (!employer || !can(actor, 'people.invite', relation)) throw new NotFoundError()
  const known = await findOrganisationOfEmployer(db, employer.id)
  if (known) return known
  const made = { id: ctx.newId(), name: employer.name, kind: 'employer' }
  await addOrganisation(db, { ...made, networkId: actor.networkId, employerId: employer.id, createdAt: ctx.now })
  ctx.record({
    kind: 'access.organisation-added',
    subject: { type: 'organisation', id: made.id },
    dataClass: 'system',
    employerId: employer.id,
    after: { name: employer.name },
  })
  return made
}
