import type { LinkKind } from './concept'

/** What a concept is linked to, each seen from the concept: by which kind of link, and whether it points away from it. */
export const linkGroups = {
  broader: { kind: 'broader', outward: true },
  narrower: { kind: 'broader', outward: false },
  essential: { kind: 'essential', outward: true },
  optional: { kind: 'optional', outward: true },
  essentialFor: { kind: 'essential', outward: false },
  optionalFor: { kind: 'optional', outward: false },
  related: { kind: 'related', outward: true },
} as const satisfies Record<string, { kind: LinkKind; outward: boolean }>

export type LinkGroup = keyof typeof linkGroups

export const linkGroupNames = Object.keys(linkGroups) as LinkGroup[]

export function isLinkGroup(text: string | null): text is LinkGroup {
  return text !== null && Object.hasOwn(linkGroups, text)
}
