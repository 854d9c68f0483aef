import { z } from 'zod'
import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Collection, ConceptRef, Lang, LinkKind } from './concept'

/** Concept rows with the preferred label in the asker's language, or else in English, or else in Dutch. */
export async function conceptsWhere(db: Tx, lang: Lang, condition: Prisma.Sql): Promise<ConceptRef[]> {
  return db.$queryRaw<ConceptRef[]>`
    select c.id, c.uri, c.kind, f.code as framework, c.code, c.nature, c.status, p.text as label, p.lang as "labelLang"
    from concept c join framework f on f.id = c.framework_id
    cross join lateral (
      select l.text, l.lang from concept_label l where l.concept_id = c.id and l.kind = 'preferred'
      order by (l.lang = ${lang}) desc, (l.lang = 'en') desc limit 1
    ) p
    where ${condition}
    order by f.code, c.position, c.uri`
}

/** The concepts with these URIs, in no order; a URI that is in no framework is left out, an obsolete one is not. */
export async function findConceptsByUri(db: Tx, uris: readonly string[], lang: Lang = 'nl'): Promise<ConceptRef[]> {
  if (uris.length === 0) return []
  return conceptsWhere(db, lang, Prisma.sql`c.uri = any (${[...new Set(uris)]}::text[])`)
}

/** Preferred labels by URI, in the asker's language where there is one; any locale but `en` counts as Dutch. */
export async function labelsByUri(db: Tx, uris: readonly string[], locale: string): Promise<Map<string, string>> {
  const found = await findConceptsByUri(db, uris, locale.startsWith('en') ? 'en' : 'nl')
  return new Map(found.map(concept => [concept.uri, concept.label]))
}

/** The concepts with these ids, in no order; what is no id is left out. */
export async function findConceptsById(db: Tx, ids: readonly string[], lang: Lang = 'nl'): Promise<ConceptRef[]> {
  const known = ids.filter(id => z.uuid().safeParse(id).success)
  return known.length === 0 ? [] : conceptsWhere(db, lang, Prisma.sql`c.id = any (${known}::uuid[])`)
}

/** Preferred labels by concept id, in the asker's language where there is one. */
export async function labelsOf(db: Tx, ids: readonly string[], lang: Lang): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await conceptsWhere(db, lang, Prisma.sql`c.id = any (${[...new Set(ids)]}::uuid[])`)
  return new Map(found.map(concept => [concept.id, concept.label]))
}

/** All labels of the concepts with these URIs, in every language. */
export async function listLabels(
  db: Tx,
  uris: readonly string[],
): Promise<Map<string, { lang: string; text: string }[]>> {
  const rows = await db.$queryRaw<{ uri: string; lang: string; text: string }[]>`
    select c.uri, l.lang, l.text from concept c join concept_label l on l.concept_id = c.id
    where c.uri = any (${[...uris]}::text[]) order by c.uri, l.lang, l.text`
  const labels = new Map<string, { lang: string; text: string }[]>()
  for (const { uri, ...label } of rows) labels.set(uri, [...(labels.get(uri) ?? []), label])
  return labels
}

/** Which of these concepts are in a published selection. */
export async function urisIn(db: Tx, uris: readonly string[], collection: Collection): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ uri: string }[]>`
    select c.uri from concept c join concept_collection o on o.concept_id = c.id
    where o.collection = ${collection} and c.uri = any (${[...uris]}::text[])`
  return new Set(rows.map(row => row.uri))
}

/** Concepts that one concept points at. */
async function linkedConcepts(
  db: Tx,
  uri: string,
  lang: Lang,
  kinds: readonly LinkKind[],
): Promise<(ConceptRef & { link: LinkKind })[]> {
  const links = await db.$queryRaw<{ id: string; kind: LinkKind }[]>`
    select k.to_id as id, k.kind from concept_link k join concept c on c.id = k.from_id
    where c.uri = ${uri} and k.kind = any (${[...kinds]}::text[])`
  if (links.length === 0) return []
  const kindOf = new Map(links.map(link => [link.id, link.kind]))
  const concepts = await conceptsWhere(db, lang, Prisma.sql`c.id = any (${[...kindOf.keys()]}::uuid[])`)
  return concepts
    .map(concept => ({ ...concept, link: kindOf.get(concept.id) ?? 'related' }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
}

export interface OccupationProfile {
  occupation: ConceptRef
  essential: ConceptRef[]
  optional: ConceptRef[]
}

/** What an occupation asks according to its framework, by label; null when the URI is not an occupation. */
export async function occupationProfile(
  db: Tx,
  occupationUri: string,
  lang: Lang = 'nl',
): Promise<OccupationProfile | null> {
  const occupation = (await findConceptsByUri(db, [occupationUri], lang)).at(0)
  if (!occupation || occupation.kind !== 'occupation') return null
  const linked = await linkedConcepts(db, occupationUri, lang, ['essential', 'optional'])
  const skills = linked.filter(({ status }) => status === 'released')
  return {
    occupation,
    essential: skills.filter(skill => skill.link === 'essential'),
    optional: skills.filter(skill => skill.link === 'optional'),
  }
}

export interface RelatedConcepts {
  broader: ConceptRef[]
  narrower: ConceptRef[]
  /** Skills that the framework links to this one as essential, optional or related. */
  related: ConceptRef[]
  /** Skills under the same broader skills or groups; at most 50. */
  siblings: ConceptRef[]
}

/** The neighbourhood of a skill, for suggesting what may belong with it. */
export async function relatedSkills(db: Tx, uri: string, lang: Lang = 'nl'): Promise<RelatedConcepts> {
  const linked = await linkedConcepts(db, uri, lang, ['broader', 'essential', 'optional', 'related'])
  const self = Prisma.sql`(select id from concept where uri = ${uri})`
  const narrower = await conceptsWhere(
    db,
    lang,
    Prisma.sql`c.status = 'released' and c.id in (select k.from_id from concept_link k where k.to_id = ${self} and k.kind = 'broader') `,
  )
  const siblings = await conceptsWhere(
    db,
    lang,
    Prisma.sql`c.status = 'released' and c.id in (
      select s.from_id from concept_link k join concept_link s on s.to_id = k.to_id and s.kind = 'broader'
      join concept g on g.id = k.to_id and g.kind in ('skill', 'skill_group')
      where k.from_id = ${self} and k.kind = 'broader' and s.from_id <> k.from_id limit 50)`,
  )
  return {
    broader: linked.filter(concept => concept.link === 'broader'),
    narrower,
    related: linked.filter(concept => concept.link !== 'broader' && concept.status === 'released'),
    siblings,
  }
}
