import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { Collection, ConceptRef, LabelKind, Lang, LinkKind } from './concept'
import { linkGroupNames, linkGroups, type LinkGroup } from './concept-links'
import { conceptsWhere } from './concepts.store.server'
import { windowOf, type ConceptWindow, type KeyedConcepts } from './frameworks.store.server'

export async function findConcept(db: Tx, id: string, lang: Lang): Promise<ConceptRef | null> {
  return (await conceptsWhere(db, lang, Prisma.sql`c.id = ${id}::uuid`)).at(0) ?? null
}

export interface ConceptText {
  lang: Lang
  kind: LabelKind
  text: string
}

/** Labels in every language, preferred first, and the descriptions. */
export async function conceptTexts(db: Tx, id: string) {
  const labels = await db.$queryRaw<ConceptText[]>`
    select lang, kind, text from concept_label where concept_id = ${id}::uuid and kind <> 'hidden' order by lang, kind desc, norm`
  const descriptions = await db.$queryRaw<{ lang: Lang; text: string }[]>`
    select lang, text from concept_description where concept_id = ${id}::uuid`
  const collections = await db.$queryRaw<{ collection: Collection }[]>`
    select collection from concept_collection where concept_id = ${id}::uuid order by collection`
  return { labels, descriptions, collections: collections.map(row => row.collection) }
}

/** How many released concepts stand in each group of links; a group without any is left out. */
export async function countLinks(db: Tx, id: string): Promise<Map<LinkGroup, number>> {
  const rows = await db.$queryRaw<{ kind: LinkKind; outward: boolean; count: number }[]>`
    select k.kind, true as outward, count(*)::int as count from concept_link k join concept c on c.id = k.to_id
      where k.from_id = ${id}::uuid and c.status = 'released' group by k.kind
    union all
    select k.kind, false, count(*)::int from concept_link k join concept c on c.id = k.from_id
      where k.to_id = ${id}::uuid and c.status = 'released' group by k.kind`
  const counts = new Map<LinkGroup, number>()
  for (const name of linkGroupNames) {
    const { kind, outward } = linkGroups[name]
    const row = rows.find(one => one.kind === kind && one.outward === outward)
    if (row) counts.set(name, row.count)
  }
  return counts
}

/** A page of the concepts in one group of links. */
export function listLinked(
  db: Tx,
  id: string,
  group: LinkGroup,
  lang: Lang,
  window: ConceptWindow,
): Promise<KeyedConcepts> {
  const { kind, outward } = linkGroups[group]
  const [self, other] = outward
    ? [Prisma.sql`k.from_id`, Prisma.sql`k.to_id`]
    : [Prisma.sql`k.to_id`, Prisma.sql`k.from_id`]
  return windowOf(
    db,
    lang,
    Prisma.sql`select c.position, c.id from concept_link k join concept c on c.id = ${other}
      where ${self} = ${id}::uuid and k.kind = ${kind} and c.status = 'released'`,
    window,
  )
}
