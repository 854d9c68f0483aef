/** Who can stand on a side of a tie: an employer, one of its people, a partner organisation or a colleague. */
export type TieParty = 'employer' | 'contact' | 'organisation' | 'membership'

interface TieKind {
  from: readonly TieParty[]
  to: readonly TieParty[]
  /** The first side is above the other: a chain without a circle. */
  isAbove?: true
  /** Both sides read the same: each is the other's former colleague. */
  isMutual?: true
}

const person = ['contact', 'membership'] as const

/** The kinds of tie, as a table; the words for each direction are in the texts under the same names. */
export const tieKinds = {
  parent: { from: ['employer'], to: ['employer'], isAbove: true },
  branch: { from: ['employer'], to: ['employer'], isAbove: true },
  family: { from: ['employer'], to: ['employer'], isMutual: true },
  sector_body: { from: ['organisation', 'employer'], to: ['employer'] },
  temp_agency: { from: ['employer'], to: ['employer'] },
  supplier: { from: ['employer'], to: ['employer'] },
  cooperates: { from: ['organisation'], to: ['employer'] },
  former_colleague: { from: person, to: person, isMutual: true },
  introduced: { from: person, to: ['employer', 'contact'] },
} as const satisfies Record<string, TieKind>

export type TieKindName = keyof typeof tieKinds
export const tieKindNames = Object.keys(tieKinds) as TieKindName[]

export function isTieKind(text: string): text is TieKindName {
  return text in tieKinds
}

export const aboveKinds: readonly TieKindName[] = tieKindNames.filter(name => 'isAbove' in tieKinds[name])

export const tieDirections = ['from', 'to'] as const
export type TieDirection = (typeof tieDirections)[number]

/** What can be said of one side: each kind in both directions, once where both read the same. */
export function waysToSay(): { kind: TieKindName; direction: TieDirection }[] {
  return tieKindNames.flatMap(kind =>
    tieDirections
      .filter(direction => direction === 'from' || !('isMutual' in tieKinds[kind]))
      .map(direction => ({ kind, direction })),
  )
}

/** May these two parties stand on the sides of this kind? */
export function canTie(kind: TieKindName, from: TieParty, to: TieParty): boolean {
  const sides: TieKind = tieKinds[kind]
  return sides.from.includes(from) && sides.to.includes(to)
}
