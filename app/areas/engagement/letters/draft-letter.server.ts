import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { whyNotStaff } from '~/areas/employers/why-not-staff.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { findCatalogue } from '../activities/catalogue.store.server'
import { dayIn } from '../days'
import { signersOf, type LetterInput } from './letter-input'
import { mayRenew } from './letter-machine'
import {
  changeLetter,
  listLetterChoices,
  listVersions,
  nextLetterNumber,
  saveLetter,
  saveLetterSigners,
} from './letters.store.server'
import { requireLetter } from './require-letter.server'
import { recordLetter } from './tell-letter.server'

const dates = (input: LetterInput) => ({
  startsOn: new Date(input.startsOn),
  endsOn: new Date(input.endsOn),
  reviewOn: new Date(input.reviewOn),
})

const contentOf = ({ we, they, activities }: LetterInput) => ({ we, they, activities })

/** Draws up a letter with an employer; nobody outside hears of it until it is offered. */
export async function draftLetter(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: LetterInput,
): Promise<Result<{ letterId: string }>> {
  await requireEmployer(ctx, 'letters.write', employerId)
  const wrong = await wrongChoices(ctx, employerId, input)
  if (wrong.length > 0) return fail(...wrong)
  const year = Number(dayIn(ctx.now, ctx.actor.timeZone).slice(0, 4))
  const letter = {
    id: ctx.newId(),
    number: await nextLetterNumber(ctx.db, year),
    version: 1,
    employerId,
    state: 'draft' as const,
  }
  await saveLetter(ctx.db, {
    ...letter,
    networkId: ctx.actor.networkId,
    siteId: input.siteId ?? null,
    ownerId: input.ownerId,
    content: contentOf(input),
    ...dates(input),
    madeById: ctx.actor.membershipId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  await saveLetterSigners(ctx.db, letter.id, signerRows(ctx, letter.id, input))
  recordLetter(ctx, letter, 'drafted')
  return ok({ letterId: letter.id })
}

/** Changes a draft as a whole, with who signs it. */
export async function editLetter(
  ctx: Ctx<MemberActor>,
  letterId: string,
  input: LetterInput,
): Promise<Result<{ letterId: string }>> {
  const letter = await requireLetter(ctx, 'letters.write', letterId)
  if (letter.state !== 'draft') return fail(problem('', 'letter-offered', letter.number))
  if (letter.editVersion !== input.editVersion) return fail(problem('', 'changed-meanwhile'))
  const wrong = await wrongChoices(ctx, letter.employerId, input, letter.ownerId)
  if (wrong.length > 0) return fail(...wrong)
  const change = { siteId: input.siteId ?? null, ownerId: input.ownerId, content: contentOf(input), ...dates(input) }
  if (!(await changeLetter(ctx.db, letter, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await saveLetterSigners(ctx.db, letter.id, signerRows(ctx, letter.id, input))
  recordLetter(ctx, letter, 'edited')
  return ok({ letterId })
}

/**
 * A new version after one that was signed, refused or stopped: the same words as a draft to change, offer and sign. The former one
 * holds until the new one is signed. It is for who renews it when the former owner left.
 */
export async function renewLetter(ctx: Ctx<MemberActor>, letterId: string): Promise<Result<{ letterId: string }>> {
  const letter = await requireLetter(ctx, 'letters.write', letterId)
  const versions = await listVersions(ctx.db, letter.number)
  const open = versions.find(one => one.state === 'draft' || one.state === 'offered')
  if (!mayRenew(letter.state) || open)
    return fail(problem('', 'letter-version-open', String(open?.version ?? letter.version)))
  const next = {
    id: ctx.newId(),
    number: letter.number,
    version: (versions[0]?.version ?? letter.version) + 1,
    employerId: letter.employerId,
    state: 'draft' as const,
  }
  const { networkId, membershipId } = ctx.actor
  const hasOwner = (await whyNotStaff(ctx, 'ownerId', letter.ownerId)) === null
  await saveLetter(ctx.db, {
    ...next,
    networkId,
    supersedesId: letter.id,
    siteId: letter.siteId,
    ownerId: hasOwner ? letter.ownerId : membershipId,
    content: letter.content,
    startsOn: letter.startsOn,
    endsOn: letter.endsOn,
    reviewOn: letter.reviewOn,
    madeById: membershipId,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  await saveLetterSigners(
    ctx.db,
    next.id,
    letter.letterSigners.map(({ side, turn, organisationId, name, function: role, email, locale }) => ({
      ...{ id: ctx.newId(), networkId, letterId: next.id },
      ...{ side, turn, organisationId, name, function: role, email, locale },
    })),
  )
  recordLetter(ctx, next, 'drafted', { after: letter.version })
  return ok({ letterId: next.id })
}

function signerRows(ctx: Ctx<MemberActor>, letterId: string, input: LetterInput) {
  return signersOf(input).map((signer, index) => ({
    id: ctx.newId(),
    networkId: ctx.actor.networkId,
    letterId,
    turn: index + 1,
    ...signer,
  }))
}

/** What was chosen from lists must be in them: the site, the owner, the organisations and the activities. */
async function wrongChoices(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: LetterInput,
  hadId: string | null = null,
): Promise<Problem[]> {
  const { sites } = await listLetterChoices(ctx.db, employerId)
  const organisations = await listOrganisations(ctx.db)
  const { catalogue } = await findCatalogue(ctx.db)
  const owner = await whyNotStaff(ctx, 'ownerId', input.ownerId, [hadId])
  const unknown = input.activities.find(key => !catalogue.activities.some(one => one.key === key))
  return [
    ...(input.siteId && !sites.some(one => one.id === input.siteId) ? [problem('siteId', 'not-a-choice')] : []),
    ...(owner ? [owner] : []),
    ...(unknown ? [problem('activities', 'not-a-choice', unknown)] : []),
    ...input.signers.flatMap((signer, index) =>
      signer.organisationId && !organisations.some(one => one.id === signer.organisationId)
        ? [problem(`signers.${index}.organisationId`, 'not-a-choice')]
        : [],
    ),
  ]
}
