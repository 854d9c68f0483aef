import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { linkExpiry } from '~/areas/placements/signing-link'
import { transition } from '~/areas/placements/state-machine'
import { hashOf } from '~/platform/seal/text-hash'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { daysToSign } from './letter'
import type { LetterReview } from './letter-input'
import { letterMachine, type LetterEvent, type LetterState } from './letter-machine'
import { endsKey, reviewKey, settleLetterTasks } from './letter-tasks.store.server'
import { textOfDraft } from './letter-text.server'
import { changeLetter, findLetterParties, type LetterRow } from './letters.store.server'
import { requireLetter } from './require-letter.server'
import { askToSign, recordLetter } from './tell-letter.server'

type Moved = Promise<Result<{ state: LetterState }>>

/** Offers a draft: the text freezes in both languages and everybody who signs gets a link. */
export async function offerLetter(ctx: Ctx<MemberActor>, letterId: string): Moved {
  const letter = await requireLetter(ctx, 'letters.write', letterId)
  const endsLater = letter.endsOn.toISOString().slice(0, 10) >= dayIn(ctx.now, ctx.actor.timeZone)
  const move = transition(letterMachine, letter.state, 'offer', 'staff', { endsLater })
  if (!move.ok) return endsLater ? move : fail(problem('endsOn', 'letter-is-over'))
  const { frozen, templateVersion } = await textOfDraft(ctx, letter)
  const expiresAt = linkExpiry(ctx.now, daysToSign)
  const change = {
    state: move.value.to,
    frozen: frozen as object,
    documentHash: hashOf(frozen),
    templateVersion,
    sentAt: ctx.now,
    expiresAt,
    nextReviewOn: letter.reviewOn,
  }
  if (!(await changeLetter(ctx.db, letter, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  const { employer } = await findLetterParties(ctx.db, letterId)
  const names = { employer: employer.name, network: ctx.actor.networkName }
  for (const signer of letter.letterSigners) await askToSign(ctx, { ...letter, expiresAt }, signer, names, { key: '0' })
  recordLetter(ctx, letter, 'offered', { template: templateVersion, signers: letter.letterSigners.length })
  return ok({ state: move.value.to })
}

/** Mails a new link to everybody who did not sign yet; the former links no longer open anything. */
export async function resendLetter(ctx: Ctx<MemberActor>, letterId: string): Moved {
  const letter = await requireLetter(ctx, 'letters.write', letterId)
  const move = transition(letterMachine, letter.state, 'resend', 'staff', {})
  if (!move.ok) return move
  if (!(await changeLetter(ctx.db, letter, {}, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  const { employer } = await findLetterParties(ctx.db, letterId)
  const names = { employer: employer.name, network: ctx.actor.networkName }
  for (const signer of letter.letterSigners.filter(one => one.state === 'invited'))
    await askToSign(ctx, letter, signer, names, { key: `again:${letter.editVersion}` })
  recordLetter(ctx, letter, 'resent')
  return ok({ state: move.value.to })
}

/** Takes back a draft, or a letter that is out: its links no longer open anything to sign. Cannot be undone; a new version can be made. */
export function withdrawLetter(ctx: Ctx<MemberActor>, letterId: string, why: { reason: string; note: string }): Moved {
  return step(ctx, letterId, 'withdraw', why, letter => ({
    change: { reasonCode: why.reason, reasonNote: why.note || null },
    happened: 'withdrawn',
    after: why,
    settles: [reviewKey(letter.id), endsKey(letter.id)],
  }))
}

/** Keeps what was said when both looked back, and asks again on the next day that was agreed. */
export function reviewLetter(ctx: Ctx<MemberActor>, letterId: string, input: LetterReview): Moved {
  return step(ctx, letterId, 'review', input, letter => {
    const today = dayIn(ctx.now, ctx.actor.timeZone)
    const endsOn = letter.endsOn.toISOString().slice(0, 10)
    const { note, nextReviewOn } = input
    if (nextReviewOn && nextReviewOn <= today) return problem('nextReviewOn', 'in-past', nextReviewOn)
    if (nextReviewOn && nextReviewOn > endsOn) return problem('nextReviewOn', 'after-end', nextReviewOn, endsOn)
    return {
      change: {
        reviewedOn: new Date(today),
        reviewNote: note,
        nextReviewOn: nextReviewOn ? new Date(nextReviewOn) : null,
      },
      happened: 'reviewed',
      after: { note, nextReviewOn: nextReviewOn ?? null },
      settles: [reviewKey(letter.id)],
    }
  })
}

/** Ends a letter that is in force, with the reason. Cannot be undone; a new version can be made. */
export function endLetter(ctx: Ctx<MemberActor>, letterId: string, why: { reason: string; note: string }): Moved {
  return step(ctx, letterId, 'end', why, letter => ({
    change: {
      endedOn: new Date(dayIn(ctx.now, ctx.actor.timeZone)),
      reasonCode: why.reason,
      reasonNote: why.note || null,
    },
    happened: 'ended',
    after: why,
    settles: [reviewKey(letter.id), endsKey(letter.id)],
  }))
}

interface Outcome {
  change: Parameters<typeof changeLetter>[2]
  happened: string
  after: object
  /** Starts of the keys of the tasks that this answers. */
  settles: string[]
}

async function step(
  ctx: Ctx<MemberActor>,
  letterId: string,
  event: LetterEvent,
  input: object,
  decide: (letter: LetterRow) => Outcome | ReturnType<typeof problem>,
): Moved {
  const letter = await requireLetter(ctx, 'letters.write', letterId)
  const move = transition(letterMachine, letter.state, event, 'staff', {}, { ...input })
  if (!move.ok) return move
  const outcome = decide(letter)
  if (!('change' in outcome)) return fail(outcome)
  const change = { state: move.value.to, ...outcome.change }
  if (!(await changeLetter(ctx.db, letter, change, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  for (const key of outcome.settles)
    await settleLetterTasks(ctx.db, key, { now: ctx.now, doneById: ctx.actor.membershipId })
  recordLetter(ctx, letter, outcome.happened, outcome.after)
  return ok({ state: move.value.to })
}
