import type { AgreementContent } from './agreement-content'

export interface SignerRow {
  id: string
  networkId: string
  agreementId: string
  party: string
  turn: number
  name: string
  email: string
  locale: string
}

/** The people of group 20 as rows of the circuit, in the order in which they sign. */
export function signerRows(
  ctx: { newId(): string; actor: { networkId: string } },
  agreement: { id: string; content: AgreementContent },
): SignerRow[] {
  return agreement.content.signatures.signers.flatMap((signer, index) =>
    signer.role
      ? [
          {
            id: ctx.newId(),
            networkId: ctx.actor.networkId,
            agreementId: agreement.id,
            party: signer.role,
            turn: index + 1,
            name: signer.name,
            email: signer.email.toLowerCase(),
            locale: 'nl',
          },
        ]
      : [],
  )
}
