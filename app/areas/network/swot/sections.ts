export const boardObjects = ['own', 'partner', 'network'] as const
export type BoardObject = (typeof boardObjects)[number]

/** What the group says beside the cards: of its own organisation by seed 0.C.2, of partners and network by seed 1.B.1.2. */
export const sectionsOf = {
  own: ['successFactors', 'failFactors', 'learningGoals'],
  partner: ['strikes', 'missing', 'additions', 'how'],
  network: ['strikes', 'missing', 'additions', 'how'],
} as const satisfies Record<BoardObject, readonly string[]>

export const sectionKeys = [...sectionsOf.own, ...sectionsOf.network] as const
export type SectionKey = (typeof sectionKeys)[number]

export type Sections = Partial<Record<SectionKey, string>>

export function sectionKeysOf(object: BoardObject): readonly SectionKey[] {
  return sectionsOf[object]
}
