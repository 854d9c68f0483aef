import type { ConceptKind } from '~/areas/taxonomy/concept'
import type { FrameworkFacts } from '~/areas/taxonomy/edition'

export interface StarterConcept {
  slug: string
  kind: ConceptKind
  code: string
  nl: string
  en: string
  /** Slug of the concept above it in the same framework. */
  broader: string | null
  descriptionNl: string | null
  descriptionEn: string | null
}

export interface StarterFramework {
  facts: FrameworkFacts
  version: string
  /** Path below the starter URI prefix. */
  path: string
  concepts: StarterConcept[]
}

/**
 * Reads the rows `slug | code | nl | en | broader slug | description nl | description en` of concepts of one kind.
 * Throws on a row that does not have these seven cells: the tables are part of the product.
 */
export function readConcepts(kind: ConceptKind, table: string): StarterConcept[] {
  return table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const cells = line.split('|').map(cell => cell.trim())
      const [slug, code, nl, en, broader, descriptionNl, descriptionEn] = cells
      if (cells.length !== 7 || !slug || !code || !nl || !en)
        throw new Error(`A framework row needs seven cells: ${line}`)
      return {
        slug,
        kind,
        code,
        nl,
        en,
        broader: broader || null,
        descriptionNl: descriptionNl || null,
        descriptionEn: descriptionEn || null,
      }
    })
}
