import type { ClientBase, Pool } from 'pg'
import { starterCompetenceUri, starterUriPrefix } from '~/areas/taxonomy/concept'
import { hasNewWords, type Edition, type LabelDraft, type LinkDraft } from '~/areas/taxonomy/edition'
import { saveEdition } from '~/areas/taxonomy/save-edition.store.server'
import { inTransaction } from '~/areas/taxonomy/sql-client.server'
import { rebuildWords, refreshStatistics } from '~/areas/taxonomy/words.store.server'
import { starterGroups } from './starter-competences/all-groups'
import type { StarterCompetence } from './starter-competences/read-table'
import { cefr } from './starter-frameworks/cefr'
import { digcomp } from './starter-frameworks/digcomp'
import { greencomp } from './starter-frameworks/greencomp'
import { keyCompetences } from './starter-frameworks/key-competences'
import { mastery } from './starter-frameworks/mastery'
import type { StarterFramework } from './starter-frameworks/read-framework'

const releasedOn = new Date('2026-11-22T00:00:00Z')

const uriIn = (path: string, slug: string) => `${starterUriPrefix}${path}/${slug}`

function labelsOf(uri: string, nl: string, en: string, alsoNl: string[] = [], alsoEn: string[] = []): LabelDraft[] {
  return [
    { uri, lang: 'nl', kind: 'preferred', text: nl },
    { uri, lang: 'en', kind: 'preferred', text: en },
    ...alsoNl.map(text => ({ uri, lang: 'nl' as const, kind: 'alternative' as const, text })),
    ...alsoEn.map(text => ({ uri, lang: 'en' as const, kind: 'alternative' as const, text })),
  ]
}

/** Fills in what every starter edition has in common: it is complete, so that what was taken out of it goes. */
function completeEdition(
  parts: Pick<Edition, 'framework' | 'version' | 'concepts' | 'labels' | 'descriptions' | 'links'>,
): Edition {
  const kinds = [...new Set(parts.concepts.map(concept => concept.kind))]
  return {
    ...parts,
    source: 'werkbrug',
    labelScopes: parts.concepts.flatMap(({ uri }) =>
      (['nl', 'en'] as const).flatMap(lang =>
        (['preferred', 'alternative'] as const).map(kind => ({ uri, lang, kind })),
      ),
    ),
    linkScopes: [{ fromKinds: kinds, kinds: ['broader', 'related'] }],
    collections: [],
    collectionScopes: [],
    completeKinds: kinds,
  }
}

function frameworkEdition({ facts, version, path, concepts }: StarterFramework): Edition {
  const uriOf = (slug: string) => uriIn(path, slug)
  return completeEdition({
    framework: facts,
    version,
    concepts: concepts.map(({ slug, kind, code }, position) => ({
      uri: uriOf(slug),
      kind,
      code,
      nature: null,
      skillType: null,
      reuseLevel: null,
      status: 'released',
      position,
    })),
    labels: concepts.flatMap(({ slug, nl, en }) => labelsOf(uriOf(slug), nl, en)),
    descriptions: concepts.flatMap(({ slug, descriptionNl, descriptionEn }) => [
      ...(descriptionNl ? [{ uri: uriOf(slug), lang: 'nl' as const, text: descriptionNl }] : []),
      ...(descriptionEn ? [{ uri: uriOf(slug), lang: 'en' as const, text: descriptionEn }] : []),
    ]),
    links: concepts.flatMap(({ slug, broader }) =>
      broader ? [{ from: uriOf(slug), to: uriOf(broader), kind: 'broader' as const }] : [],
    ),
  })
}

function linksOf(competence: StarterCompetence, groupUri: string): LinkDraft[] {
  const from = starterCompetenceUri(competence.slug)
  const keys = competence.keys.map(key => ({ from, to: uriIn(keyCompetences.path, key), kind: 'broader' as const }))
  return [{ from, to: groupUri, kind: 'broader' }, ...keys]
}

function competenceEdition(): Edition {
  const groups = starterGroups.map(group => ({ ...group, uri: uriIn('group', group.slug) }))
  const blank = { code: null, skillType: null, reuseLevel: null, status: 'released' } as const
  const concepts = groups.flatMap(group => [
    { ...blank, uri: group.uri, kind: 'skill_group' as const, nature: group.nature },
    ...group.competences.map(({ slug }) => ({
      ...blank,
      uri: starterCompetenceUri(slug),
      kind: 'skill' as const,
      nature: group.nature,
    })),
  ])
  return completeEdition({
    framework: {
      code: 'werkbrug',
      nameNl: 'Werkbrug: competenties van instapwerk',
      nameEn: 'Werkbrug: competences of entry-level work',
      publisher: 'Werkbrug',
      website: null,
      attribution: 'Written for this product.',
    },
    version: '1',
    concepts: concepts.map((concept, position) => ({ ...concept, position })),
    labels: groups.flatMap(group => [
      ...labelsOf(group.uri, group.nl, group.en),
      ...group.competences.flatMap(({ slug, nl, en, alsoNl, alsoEn }) =>
        labelsOf(starterCompetenceUri(slug), nl, en, alsoNl, alsoEn),
      ),
    ]),
    descriptions: [],
    links: groups.flatMap(group => group.competences.flatMap(competence => linksOf(competence, group.uri))),
  })
}

/** Every framework that ships with the product, in the order in which they refer to each other. */
export function starterEditions(): Edition[] {
  return [...[keyCompetences, digcomp, greencomp, cefr, mastery].map(frameworkEdition), competenceEdition()]
}

/**
 * Plants the frameworks and the competences of entry-level work that ship with the product. Planting again changes
 * nothing; after an upgrade it renews what changed. `db` must connect as the worker or the owner of the tables.
 */
export async function plantStarterTaxonomy(db: Pool | ClientBase): Promise<{ concepts: number }> {
  const editions = starterEditions()
  await inTransaction(db, async client => {
    let isChanged = false
    for (const edition of editions)
      isChanged = hasNewWords(await saveEdition(client, edition, { now: releasedOn })) || isChanged
    if (isChanged) await rebuildWords(client)
  })
  await refreshStatistics(db)
  return { concepts: editions.reduce((sum, edition) => sum + edition.concepts.length, 0) }
}
