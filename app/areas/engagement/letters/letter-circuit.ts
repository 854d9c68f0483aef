import type { Signer } from '~/areas/placements/signing'

interface Row {
  letterSigners: readonly { id: string; side: string; name: string; turn: number }[]
  letterSignatures: readonly { signerId: string; textHash: string }[]
}

/** Who signs a letter as the rules of signing see it; the order does not matter, everybody may sign at once. */
export function letterCircuit(letter: Row): Signer[] {
  return letter.letterSigners.map(({ id, side, name, turn }) => {
    const signature = letter.letterSignatures.find(one => one.signerId === id)
    return { id, role: side, name, order: turn, signed: signature ? { textHash: signature.textHash } : null }
  })
}
