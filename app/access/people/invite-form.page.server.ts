import type { MemberActor } from '../actor'
import type { Ctx } from '../context'
import { NotFoundError } from '../errors'
import { requireClient } from '../require-client.server'
import { familyOf, type Role } from '../roles'
import { rolesToGive } from './invite-rules'
import { z } from 'zod'

export interface InviteFormPage {
  roles: readonly Role[]
  /** Whom it is about, in words. */
  about: string | null
  known: Record<string, string>
}

interface About {
  contactId: string | null
  employerId: string | null
  clientId: string | null
}

const uuid = z.uuid()

/** What is known of the person to invite: a contact, an employer's next colleague, a client. Throws NotFoundError. */
export async function inviteForm(ctx: Ctx<MemberActor>, about: About): Promise<InviteFormPage> {
  for (const id of Object.values(about)) if (id !== null && !uuid.safeParse(id).success) throw new NotFoundError()
  const roles = rolesToGive(ctx.actor)
  const ofEmployer = roles.filter(role => familyOf(role) === 'employer')
  if (about.clientId) return forClient(ctx, about.clientId, roles)
  if (about.contactId) return forContact(ctx, about.contactId, ofEmployer)
  const employerId = about.employerId ?? ctx.actor.employerId
  if (employerId) return forEmployer(ctx, employerId, ofEmployer)
  return { roles: roles.filter(role => familyOf(role) === 'staff'), about: ctx.actor.organisationName, known: {} }
}

async function forClient(ctx: Ctx<MemberActor>, clientId: string, roles: readonly Role[]): Promise<InviteFormPage> {
  await requireClient(ctx, 'client.write-core', clientId)
  const client = await ctx.db.client.findUnique({
    where: { id: clientId },
    select: { firstName: true, lastName: true, clientCores: { select: { email: true } } },
  })
  if (!client || !roles.includes('trainee')) throw new NotFoundError()
  const name = [client.firstName, client.lastName].filter(Boolean).join(' ')
  return { roles: ['trainee'], about: name, known: { name, email: client.clientCores?.email ?? '', clientId } }
}

async function forContact(ctx: Ctx<MemberActor>, contactId: string, roles: readonly Role[]): Promise<InviteFormPage> {
  const contact = await ctx.db.contact.findUnique({
    where: { id: contactId },
    select: { firstName: true, lastName: true, email: true, employerId: true, employer: { select: { name: true } } },
  })
  if (!contact || roles.length === 0) throw new NotFoundError()
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ')
  return {
    roles,
    about: contact.employer.name,
    known: { name, email: contact.email ?? '', contactId, employerId: contact.employerId },
  }
}

async function forEmployer(ctx: Ctx<MemberActor>, employerId: string, roles: readonly Role[]): Promise<InviteFormPage> {
  const employer = await ctx.db.employer.findUnique({ where: { id: employerId }, select: { name: true } })
  if (!employer || roles.length === 0) throw new NotFoundError()
  return { roles, about: employer.name, known: { employerId } }
}
