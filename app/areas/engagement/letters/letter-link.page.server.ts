import type { LinkActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { FrozenText } from '~/areas/placements/render-agreement-text'
import { letterCircuit } from './letter-circuit'
import { letterOfLink } from './require-letter.server'

/** What the holder of a letter's link sees: the text to sign, thanks, or why there is nothing to sign now. */
export async function letterLinkPage(ctx: Ctx<LinkActor>, locale: 'nl' | 'en') {
  const { letter, signer } = await letterOfLink(ctx)
  const circuit = letterCircuit(letter)
  const hasSigned = circuit.some(one => one.id === signer.id && one.signed !== null)
  const isOut = letter.state === 'offered'
  const status = hasSigned ? 'signed' : isOut ? 'sign' : 'closed'
  const frozen = letter.frozen as unknown as FrozenText | null
  if (!frozen) throw new NotFoundError()
  const waiting = circuit.filter(one => one.signed === null && one.id !== signer.id)
  return {
    status: status as 'signed' | 'sign' | 'closed',
    state: letter.state,
    number: letter.number,
    name: signer.name,
    network: ctx.actor.networkName,
    hash: letter.documentHash ?? '',
    plain: false,
    waiting: isOut ? waiting.map(one => one.name) : [],
    sealed: letter.sealedFileId !== null,
    text:
      status === 'sign'
        ? { own: frozen.documents[locale], other: frozen.documents[locale === 'nl' ? 'en' : 'nl'] }
        : null,
  }
}
export type LetterLinkPage = Awaited<ReturnType<typeof letterLinkPage>>

/** Id of the sealed file of this link's letter. */
export async function sealedFileOfLetter(ctx: Ctx<LinkActor>): Promise<string> {
  const { letter } = await letterOfLink(ctx)
  if (!letter.sealedFileId) throw new NotFoundError()
  return letter.sealedFileId
}
