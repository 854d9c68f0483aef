import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { findEmployer } from '~/areas/employers/employers.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { InitiativeInput, ProfileInput } from './csr'
import {
  findInitiative,
  findProfile,
  saveInitiative,
  saveNewInitiative,
  saveNewProfile,
  saveProfile,
  type InitiativeFields,
} from './csr.store.server'

const network = { sameNetwork: true }

/** Puts an initiative into the register, or changes it when an id is given. The version guards against lost changes. */
export async function saveCsrInitiative(
  ctx: Ctx<MemberActor>,
  initiativeId: string | null,
  input: InitiativeInput,
): Promise<Result<{ initiativeId: string }>> {
  if (!can(ctx.actor, 'csr.write', network)) throw new NotFoundError()
  const known = initiativeId ? await findInitiative(ctx.db, initiativeId) : null
  if (initiativeId && !known) throw new NotFoundError()
  if (known && input.version !== known.version) return fail(problem('', 'changed-meanwhile'))
  const employer = input.employerId ? await findEmployer(ctx.db, input.employerId) : null
  if (input.employerId && !employer) return fail(problem('employerId', 'not-found'))
  const fields = fieldsOf(input, employer?.name ?? input.organisation ?? '')
  const id = known?.id ?? ctx.newId()
  const { networkId, membershipId: madeById } = ctx.actor
  if (!known) await saveNewInitiative(ctx.db, { id, networkId, madeById, ...fields }, ctx.now)
  else if (!(await saveInitiative(ctx.db, id, known.version, fields, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: known ? 'csr.initiative-changed' : 'csr.initiative-added',
    subject: { type: 'csr_initiative', id },
    dataClass: 'business',
    employerId: fields.employerId ?? undefined,
    before: known ? { title: known.title, status: known.status, placesRealised: known.placesRealised } : undefined,
    after: { ...fields },
  })
  return ok({ initiativeId: id })
}

/** Writes down what an employer does for social responsibility; one profile for each employer. */
export async function saveCsrProfile(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: ProfileInput,
): Promise<Result<{ employerId: string }>> {
  await requireEmployer(ctx, 'csr.write', employerId)
  const known = await findProfile(ctx.db, employerId)
  const { version, ...fields } = input
  if (known && known.version !== version) return fail(problem('', 'changed-meanwhile'))
  const id = known?.id ?? ctx.newId()
  const saved = known
    ? await saveProfile(ctx.db, id, known.version, fields, ctx.now)
    : await saveNewProfile(ctx.db, { id, networkId: ctx.actor.networkId, employerId, ...fields }, ctx.now)
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: 'csr.profile-changed',
    subject: { type: 'csr_profile', id },
    dataClass: 'business',
    employerId,
    before: known ? { psoLevel: known.psoLevel, sroiDuty: known.sroiDuty } : undefined,
    after: { ...fields },
  })
  return ok({ employerId })
}

function fieldsOf(input: InitiativeInput, organisation: string): InitiativeFields {
  const { version: _, ...rest } = input
  return {
    ...rest,
    organisation,
    employerId: input.employerId ?? null,
    shared: input.shared && input.employerId !== undefined,
    source: input.source ?? null,
    clientGoal: input.clientGoal ?? null,
    csrGoal: input.csrGoal ?? null,
    organisationForm: input.organisationForm ?? null,
    budget: input.budget ?? null,
  }
}
