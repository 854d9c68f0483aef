import type { Collection, ConceptKind, ConceptStatus, LabelKind, Lang, LinkKind, Nature } from './concept'

export interface FrameworkFacts {
  code: string
  nameNl: string
  nameEn: string
  publisher: string
  website: string | null
  /** Shown wherever the framework's labels are shown. */
  attribution: string
}

/** Unknown facts are null: an earlier edition's value then stays. */
export interface ConceptDraft {
  uri: string
  kind: ConceptKind
  code: string | null
  nature: Nature | null
  skillType: string | null
  reuseLevel: string | null
  status: ConceptStatus
  position: number
}

export interface LabelDraft {
  uri: string
  lang: Lang
  kind: LabelKind
  text: string
}

/** Says that this edition holds every label of that kind in that language of the concept, so that others may go. */
export interface LabelScope {
  uri: string
  lang: Lang
  kind: LabelKind
}

export interface DescriptionDraft {
  uri: string
  lang: Lang
  text: string
}

export interface LinkDraft {
  from: string
  to: string
  kind: LinkKind
}

/** Says that this edition holds every link of these kinds from concepts of these kinds. */
export interface LinkScope {
  fromKinds: ConceptKind[]
  kinds: LinkKind[]
}

export interface CollectionDraft {
  uri: string
  collection: Collection
}

/** One edition of a framework, ready to be saved: what is in it, and for which parts it is complete. */
export interface Edition {
  framework: FrameworkFacts
  version: string
  source: string
  concepts: ConceptDraft[]
  labels: LabelDraft[]
  labelScopes: LabelScope[]
  descriptions: DescriptionDraft[]
  links: LinkDraft[]
  linkScopes: LinkScope[]
  collections: CollectionDraft[]
  collectionScopes: Collection[]
  /** Concepts of these kinds that the edition does not hold become obsolete. */
  completeKinds: ConceptKind[]
}

export interface EditionCounts {
  conceptsAdded: number
  conceptsChanged: number
  conceptsUnchanged: number
  conceptsObsolete: number
  labelsAdded: number
  labelsRemoved: number
  linksAdded: number
  linksRemoved: number
}

/** Whether the words that a search may find have changed. */
export function hasNewWords(counts: EditionCounts): boolean {
  return (
    counts.labelsAdded +
      counts.labelsRemoved +
      counts.conceptsAdded +
      counts.conceptsObsolete +
      counts.conceptsChanged >
    0
  )
}
