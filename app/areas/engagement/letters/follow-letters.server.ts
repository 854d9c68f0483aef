import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkNameOf } from '~/areas/placements/certificates.store.server'
import { nextReminder } from '~/areas/placements/signing-link'
import { transition } from '~/areas/placements/state-machine'
import { ok, type Result } from '~/platform/result'
import { addDays, dayIn } from '../days'
import { networkTimeZone } from '../network-zone.store.server'
import { saveNewTask } from '../tasks.store.server'
import { toldBeforeDays } from './letter'
import { letterMachine } from './letter-machine'
import { endsKey, refusedKey, reviewKey, settleLetterTasks } from './letter-tasks.store.server'
import {
  changeLetter,
  findLetter,
  findLetterParties,
  listLettersToFollow,
  type LetterRow,
} from './letters.store.server'
import { askToSign, recordLetter } from './tell-letter.server'

export interface Followed {
  reminded: number
  stopped: number
  tasks: number
}

/**
 * What the day asks of letters: reminds who did not sign (after five days, then every two), stops what can no longer be signed or is
 * over, and leaves its owner a task on the day of review and thirty days before the end.
 */
export async function followLetters(ctx: Ctx<SystemActor>): Promise<Result<Followed>> {
  const { db, actor } = ctx
  const today = dayIn(ctx.now, await networkTimeZone(db, actor.networkId))
  const network = await networkNameOf(db, actor.networkId)
  const done: Followed = { reminded: 0, stopped: 0, tasks: 0 }
  for (const { id } of await listLettersToFollow(db, actor.networkId)) {
    const letter = await findLetter(db, id)
    if (!letter) continue
    if (letter.state === 'offered') {
      if (await expire(ctx, letter)) done.stopped += 1
      else done.reminded += await remind(ctx, letter, network)
    } else if (await endByItself(ctx, letter, today)) done.stopped += 1
    else done.tasks += await askOwner(ctx, letter, today)
  }
  return ok(done)
}

/** The owner hears of a letter that was refused. */
export async function tellRefused(ctx: Ctx<SystemActor>, letterId: string): Promise<Result<null>> {
  const letter = await findLetter(ctx.db, letterId)
  if (letter?.state !== 'refused') return ok(null)
  const today = dayIn(ctx.now, await networkTimeZone(ctx.db, ctx.actor.networkId))
  await leaveTask(ctx, letter, 'tasks.titles.letterRefused', refusedKey(letter.id), today)
  return ok(null)
}

async function expire(ctx: Ctx<SystemActor>, letter: LetterRow): Promise<boolean> {
  const signingTermPassed = letter.expiresAt !== null && letter.expiresAt <= ctx.now
  const move = transition(letterMachine, letter.state, 'expire', 'system', { signingTermPassed })
  if (!move.ok) return false
  await changeLetter(ctx.db, letter, { state: move.value.to }, ctx.now)
  recordLetter(ctx, letter, 'expired')
  await leaveTask(
    ctx,
    letter,
    'tasks.titles.letterExpired',
    refusedKey(letter.id),
    dayIn(ctx.now, await networkTimeZone(ctx.db, ctx.actor.networkId)),
  )
  return true
}

async function remind(ctx: Ctx<SystemActor>, letter: LetterRow, network: string): Promise<number> {
  let reminded = 0
  for (const signer of letter.letterSigners) {
    if (signer.state !== 'invited' || !signer.invitedAt || !letter.expiresAt) continue
    const next = nextReminder(signer.invitedAt, signer.remindedCount, letter.expiresAt)
    if (!next || next.dueAt > ctx.now) continue
    const names = { employer: (await findLetterParties(ctx.db, letter.id)).employer.name, network }
    await askToSign(ctx, letter, signer, names, { key: `reminder:${next.number}`, reminder: next.number })
    reminded += 1
  }
  return reminded
}

async function endByItself(ctx: Ctx<SystemActor>, letter: LetterRow, today: string): Promise<boolean> {
  const endDateReached = letter.endsOn.toISOString().slice(0, 10) < today
  const move = transition(letterMachine, letter.state, 'end', 'system', { endDateReached })
  if (!move.ok) return false
  await changeLetter(
    ctx.db,
    letter,
    { state: move.value.to, endedOn: letter.endsOn, reasonCode: 'period_over' },
    ctx.now,
  )
  for (const key of [reviewKey(letter.id), endsKey(letter.id)])
    await settleLetterTasks(ctx.db, key, { now: ctx.now, doneById: null })
  recordLetter(ctx, letter, 'ended', { reason: 'period_over' })
  return true
}

async function askOwner(ctx: Ctx<SystemActor>, letter: LetterRow, today: string): Promise<number> {
  let left = 0
  const reviewOn = letter.nextReviewOn?.toISOString().slice(0, 10)
  if (reviewOn && reviewOn <= today)
    left += Number(await leaveTask(ctx, letter, 'tasks.titles.letterReview', reviewKey(letter.id) + reviewOn, today))
  const endsOn = letter.endsOn.toISOString().slice(0, 10)
  if (addDays(endsOn, -toldBeforeDays) <= today)
    left += Number(await leaveTask(ctx, letter, 'tasks.titles.letterEnds', endsKey(letter.id) + endsOn, today))
  return left
}

async function leaveTask(
  ctx: Ctx<SystemActor>,
  letter: LetterRow,
  titleKey: string,
  dedupeKey: string,
  today: string,
): Promise<boolean> {
  const { employer } = await findLetterParties(ctx.db, letter.id)
  return saveNewTask(ctx.db, {
    id: ctx.newId(),
    networkId: ctx.actor.networkId,
    title: employer.name,
    titleKey,
    params: { employer: employer.name, number: letter.number, day: letter.endsOn.toISOString().slice(0, 10) },
    kind: 'contact',
    dueOn: new Date(today),
    ownerId: letter.ownerId,
    employerId: letter.employerId,
    dedupeKey,
    now: ctx.now,
  })
}
