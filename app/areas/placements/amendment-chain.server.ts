import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { agreementMachine, type AgreementState } from './agreement-machine'
import { findAgreement, type AgreementRow } from './agreements.store.server'
import { AmendmentFacts } from './amendment'
import { listAmendments } from './amendments.store.server'

const prepared = ['draft', 'internal_review']
const standing = ['sealed', 'in_force', 'ended']

/** What an agreement belongs to and what was agreed after it: the original and its amendments. */
export async function chainOf(ctx: Ctx<MemberActor>, agreement: AgreementRow, isStaff: boolean) {
  const original = agreement.amendsId ? await findAgreement(ctx.db, agreement.amendsId) : agreement
  const amendments = (await listAmendments(ctx.db, original?.id ?? agreement.id)).filter(
    one => isStaff || !prepared.includes(one.state),
  )
  const isOver = (state: string) => agreementMachine.terminal.includes(state as AgreementState)
  const isRunning = amendments.some(one => !standing.includes(one.state) && !isOver(one.state))
  return {
    original:
      agreement.amendsId && original ? { id: original.id, number: original.number, state: original.state } : null,
    isAmendment: agreement.amendment !== null,
    amendments: amendments.map(({ id, number, state, amendment }) => {
      const { kinds, on } = AmendmentFacts.parse(amendment)
      return { id, number, state, kinds, on, isThis: id === agreement.id }
    }),
    mayAmend: isStaff && !agreement.amendsId && ['sealed', 'in_force'].includes(agreement.state) && !isRunning,
    mayChange: isStaff && agreement.amendment !== null && agreement.state === 'draft',
  }
}

export type AmendmentChain = Awaited<ReturnType<typeof chainOf>>
