import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { ofLink } from './confirm-facts.server'
import { findFollowUp } from './follow-ups.store.server'
import { partsOf } from './document-parts'
import type { FrozenText } from './render-agreement-text'
import { textOf } from './agreement-text.server'
import { circuitOf } from './circuit-of'
import { mayNowSign, type SigningMode } from './signing'

type Locale = 'nl' | 'en'

/** Trainees and who represents them are spoken to plainly. */
const isPlain = (party: string) => party === 'trainee' || party === 'representative'

/** The facts that a party is asked to check, and whether that was done. */
export async function checkPage(ctx: Ctx<LinkActor>, locale: Locale) {
  const { agreement, signer } = await ofLink(ctx)
  const isOpen = agreement.state === 'party_check'
  const document = isOpen ? await textOf(ctx.db, agreement, locale) : null
  if (isOpen && !document) throw new NotFoundError()
  const confirmed = isOpen && signer.factsConfirmedAt !== null
  return {
    status: confirmed ? ('confirmed' as const) : isOpen ? ('open' as const) : whatNow(agreement.state),
    plain: isPlain(signer.party),
    name: signer.name,
    employer: agreement.content.parties.host.legalName,
    locale,
    parts: document ? partsOf(document) : null,
  }
}

function whatNow(state: string): 'changing' | 'sent' | 'closed' {
  if (['draft', 'internal_review'].includes(state)) return 'changing'
  return ['sent', 'partly_signed', 'signed', 'sealing', 'sealed', 'in_force'].includes(state) ? 'sent' : 'closed'
}

/** The text to sign, or why there is nothing to sign now. */
export async function signPage(ctx: Ctx<LinkActor>, locale: Locale) {
  const { agreement, signer } = await ofLink(ctx)
  const circuit = circuitOf(agreement)
  const signed = circuit.find(one => one.id === signer.id)?.signed !== null
  const { signedOn } = agreement.agreementSignatures.find(one => one.signerId === signer.id) ?? {}
  const isOut = agreement.state === 'sent' || agreement.state === 'partly_signed'
  const turn = isOut ? mayNowSign(circuit, agreement.signingOrder as SigningMode) : []
  const status = signed ? 'signed' : !isOut ? 'closed' : turn.includes(signer.id) ? 'sign' : 'wait'
  const frozen = agreement.frozen as unknown as FrozenText | null
  const own = frozen?.documents[locale]
  const other = frozen?.documents[locale === 'nl' ? 'en' : 'nl']
  const waiting = circuit.filter(one => one.signed === null)
  return {
    status: status as 'signed' | 'closed' | 'sign' | 'wait',
    state: agreement.state,
    plain: isPlain(signer.party),
    name: signer.name,
    number: agreement.number,
    onPaper: signedOn?.toISOString().slice(0, 10) ?? null,
    employer: agreement.content.parties.host.legalName,
    hash: agreement.documentHash ?? '',
    locale,
    first: waiting.find(one => turn.includes(one.id))?.name ?? null,
    waiting: isOut ? waiting.filter(one => one.id !== signer.id).map(one => one.name) : [],
    sealed: agreement.sealedFileId !== null,
    text: status === 'sign' && own && other ? { own: partsOf(own), other } : null,
  }
}

export type SignPage = Awaited<ReturnType<typeof signPage>>

/** Id of the sealed file of this link's agreement. */
export async function sealedFileOf(ctx: Ctx<LinkActor>): Promise<string> {
  const { agreement } = await ofLink(ctx)
  if (!agreement.sealedFileId) throw new NotFoundError()
  return agreement.sealedFileId
}

/** The moment that is asked about, and what this link's holder said before. */
export async function howIsItGoingPage(ctx: Ctx<LinkActor>) {
  const followUp = ctx.actor.followUpId ? await findFollowUp(ctx.db, ctx.actor.followUpId) : null
  if (!followUp) throw new NotFoundError()
  const answers = Array.isArray(followUp.answers) ? (followUp.answers as { linkId?: string; light?: string }[]) : []
  const own = answers.find(answer => answer.linkId === ctx.actor.linkId)
  return { moment: followUp.moment, light: own?.light ?? null }
}
