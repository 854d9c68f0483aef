import type { Signer } from './signing'

interface Row {
  agreementSigners: readonly { id: string; party: string; name: string; turn: number }[]
  agreementSignatures: readonly { signerId: string; textHash: string }[]
}

/** The circuit as the rules see it. */
export function circuitOf(agreement: Row): Signer[] {
  return agreement.agreementSigners.map(signer => {
    const signature = agreement.agreementSignatures.find(one => one.signerId === signer.id)
    return {
      id: signer.id,
      role: signer.party,
      name: signer.name,
      order: signer.turn,
      signed: signature ? { textHash: signature.textHash } : null,
    }
  })
}
