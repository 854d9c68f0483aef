import type { Edition, EditionCounts } from './edition'
import { insertColumns, type SqlClient } from './sql-client.server'

type LinkCounts = Pick<EditionCounts, 'linksAdded' | 'linksRemoved'>

const text = (values: readonly unknown[]) => ({ type: 'text', values })

async function stageLinks(client: SqlClient, { links }: Edition): Promise<void> {
  await client.query('drop table if exists stage_link_uri, stage_link')
  await client.query('create temp table stage_link_uri (from_uri text, to_uri text, kind text) on commit drop')
  await insertColumns(client, 'stage_link_uri', {
    from_uri: text(links.map(link => link.from)),
    to_uri: text(links.map(link => link.to)),
    kind: text(links.map(link => link.kind)),
  })
  await client.query('analyze stage_link_uri')
  await client.query(
    `create temp table stage_link on commit drop as
     select distinct f.id as from_id, t.id as to_id, s.kind
     from stage_link_uri s join known_concept f on f.uri = s.from_uri join known_concept t on t.uri = s.to_uri`,
  )
  await client.query('analyze stage_link')
}

/** Makes the links equal to the edition's within its scopes; a link to a concept that is nowhere is left out. */
export async function saveLinks(client: SqlClient, edition: Edition, frameworkId: string): Promise<LinkCounts> {
  await stageLinks(client, edition)
  let linksRemoved = 0
  for (const scope of edition.linkScopes) {
    const removed = await client.query(
      `delete from concept_link l using known_concept f
       where f.id = l.from_id and f.framework_id = $1 and f.kind = any ($2) and l.kind = any ($3)
         and not exists (select from stage_link s
           where s.from_id = l.from_id and s.to_id = l.to_id and s.kind = l.kind)`,
      [frameworkId, scope.fromKinds, scope.kinds],
    )
    linksRemoved += removed.rowCount ?? 0
  }
  const added = await client.query(
    `insert into concept_link (from_id, to_id, kind) select from_id, to_id, kind from stage_link s
     where not exists (select from concept_link l
       where l.from_id = s.from_id and l.to_id = s.to_id and l.kind = s.kind)`,
  )
  return { linksAdded: added.rowCount ?? 0, linksRemoved }
}

/** Makes the membership of the edition's collections equal to the edition's. */
export async function saveCollections(client: SqlClient, edition: Edition, frameworkId: string): Promise<void> {
  await client.query('drop table if exists stage_collection')
  await client.query('create temp table stage_collection (uri text, collection text) on commit drop')
  await insertColumns(client, 'stage_collection', {
    uri: text(edition.collections.map(member => member.uri)),
    collection: text(edition.collections.map(member => member.collection)),
  })
  await client.query(
    `delete from concept_collection m using known_concept c
     where c.id = m.concept_id and c.framework_id = $1 and m.collection = any ($2)
       and not exists (select from stage_collection s where s.uri = c.uri and s.collection = m.collection)`,
    [frameworkId, edition.collectionScopes],
  )
  await client.query(
    `insert into concept_collection (concept_id, collection)
     select c.id, s.collection from stage_collection s join known_concept c on c.uri = s.uri
     on conflict do nothing`,
  )
}
