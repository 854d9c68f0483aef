import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Result } from '~/platform/result'
import { agreementMachine, type AgreementState } from './agreement-machine'
import type { AgreementContent } from './agreement-content'
import { findAgreement, type AgreementRow } from './agreements.store.server'
import type { AmendmentFacts } from './amendment'
import { listAmendments } from './amendments.store.server'
import { requirePlacement } from './require-placement.server'

export interface Amending {
  original: AgreementRow
  /** The draft that is being changed; null for a new amendment. */
  draft: AgreementRow | null
  /** What holds now: the original with every amendment that was sealed since. */
  present: AgreementContent
  chain: AmendmentFacts['chain']
  nth: number
}

const sealed: readonly string[] = ['sealed', 'in_force', 'ended']

/**
 * What can be amended: a sealed agreement without another amendment under way, or a draft amendment. Whoever may not write it
 * gets the one not-found. Problem codes: `amendment-not-yet`, `amendment-running` (found: its number).
 */
export async function openAmending(ctx: Ctx<MemberActor>, agreementId: string): Promise<Result<Amending>> {
  const asked = await findAgreement(ctx.db, agreementId)
  if (!asked) throw new NotFoundError()
  await requirePlacement(ctx, 'agreements.write', asked.placementId)
  const draft = asked.amendsId ? asked : null
  const original = asked.amendsId ? await findAgreement(ctx.db, asked.amendsId) : asked
  if (!original) throw new NotFoundError()
  if (!['sealed', 'in_force'].includes(original.state) || (draft && draft.state !== 'draft'))
    return fail(problem('', 'amendment-not-yet'))

  const amendments = await listAmendments(ctx.db, original.id)
  const isOver = (state: string) => agreementMachine.terminal.includes(state as AgreementState)
  const running = amendments.find(one => one.id !== draft?.id && !sealed.includes(one.state) && !isOver(one.state))
  if (running) return fail(problem('', 'amendment-running', running.number))
  const done = amendments.filter(one => sealed.includes(one.state))
  const last = done.at(-1)
  const present = last ? await findAgreement(ctx.db, last.id) : original
  const place = draft ? amendments.findIndex(one => one.id === draft.id) : amendments.length
  return ok({
    original,
    draft,
    present: (present ?? original).content,
    chain: [original, ...done].map(({ number, sealedAt, sealedSha256 }) => ({
      number,
      sealedOn: sealedAt ? dayIn(sealedAt, ctx.actor.timeZone) : '',
      sha256: sealedSha256 ?? '',
    })),
    nth: place + 1,
  })
}
