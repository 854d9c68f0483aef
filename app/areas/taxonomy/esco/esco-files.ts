import { languages, type Collection, type Lang } from '../concept'

/** What an ESCO file holds; `part` is the official file name without language and extension. */
export const conceptParts = ['occupations', 'skills', 'ISCOGroups', 'skillGroups'] as const
export type ConceptPart = (typeof conceptParts)[number]

export const relationParts = [
  'broaderRelationsOccPillar',
  'broaderRelationsSkillPillar',
  'occupationSkillRelations',
  'skillSkillRelations',
] as const
export type RelationPart = (typeof relationParts)[number]

export const collectionParts = {
  greenSkillsCollection: 'green',
  digitalSkillsCollection: 'digital',
  transversalSkillsCollection: 'transversal',
  languageSkillsCollection: 'language',
  digCompSkillsCollection: 'digcomp',
  researchSkillsCollection: 'research',
} as const satisfies Record<string, Collection>
export type CollectionPart = keyof typeof collectionParts

export type EscoPart = ConceptPart | RelationPart | CollectionPart

export interface EscoFile {
  part: EscoPart
  lang: Lang
}

const parts: readonly EscoPart[] = [
  ...conceptParts,
  ...relationParts,
  ...(Object.keys(collectionParts) as CollectionPart[]),
]

/** What a file of an ESCO download is, by its name; null for one that is not read. */
export function recogniseEscoFile(path: string): EscoFile | null {
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const found = /^([a-z]+)_([a-z]{2})\.csv$/i.exec(name)
  const part = parts.find(known => known.toLowerCase() === found?.[1]?.toLowerCase())
  const lang = languages.find(known => known === found?.[2]?.toLowerCase())
  return part && lang ? { part, lang } : null
}

export const isConceptPart = (part: EscoPart): part is ConceptPart => conceptParts.some(known => known === part)
export const isRelationPart = (part: EscoPart): part is RelationPart => relationParts.some(known => known === part)
export const isCollectionPart = (part: EscoPart): part is CollectionPart => Object.hasOwn(collectionParts, part)
