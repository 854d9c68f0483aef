import type { Edition, EditionCounts } from './edition'
import { insertColumns, type SqlClient } from './sql-client.server'

type ConceptCounts = Pick<EditionCounts, 'conceptsAdded' | 'conceptsChanged' | 'conceptsUnchanged' | 'conceptsObsolete'>

const facts = ['kind', 'code', 'nature', 'skill_type', 'reuse_level', 'status', 'position'] as const

/** The staged value, or for a fact that the edition does not know the one that is there. */
const newest = (fact: string) => `coalesce(s.${fact}, c.${fact})`

async function stageConcepts(client: SqlClient, { concepts }: Edition): Promise<void> {
  await client.query('drop table if exists stage_concept')
  await client.query(
    `create temp table stage_concept (uri text primary key, kind text, code text, nature text, skill_type text,
       reuse_level text, status text, position integer) on commit drop`,
  )
  const text = (values: readonly unknown[]) => ({ type: 'text', values })
  await insertColumns(client, 'stage_concept', {
    uri: text(concepts.map(concept => concept.uri)),
    kind: text(concepts.map(concept => concept.kind)),
    code: text(concepts.map(concept => concept.code)),
    nature: text(concepts.map(concept => concept.nature)),
    skill_type: text(concepts.map(concept => concept.skillType)),
    reuse_level: text(concepts.map(concept => concept.reuseLevel)),
    status: text(concepts.map(concept => concept.status)),
    position: { type: 'integer', values: concepts.map(concept => concept.position) },
  })
  await client.query('analyze stage_concept')
}

/**
 * All concepts by URI, with statistics: a role that may not analyse the concept table still gets good plans from it.
 */
async function stageKnownConcepts(client: SqlClient): Promise<void> {
  await client.query('drop table if exists known_concept')
  await client.query(
    'create temp table known_concept on commit drop as select id, uri, framework_id, kind from concept',
  )
  await client.query('create unique index on known_concept (uri)')
  await client.query('create unique index on known_concept (id)')
  await client.query('analyze known_concept')
}

/**
 * Adds new concepts, renews known ones by their URI and marks what a complete edition leaves out as obsolete. Leaves the temporary table `known_concept` for the steps that follow.
 */
export async function saveConcepts(
  client: SqlClient,
  edition: Edition,
  owner: { frameworkId: string; versionId: string },
): Promise<ConceptCounts> {
  await stageConcepts(client, edition)
  const changed = await client.query(
    `update concept c set version_id = $2, ${facts.map(fact => `${fact} = ${newest(fact)}`).join(', ')}
     from stage_concept s where c.uri = s.uri and c.framework_id = $1
       and (${facts.map(fact => `c.${fact}`).join(', ')}, c.version_id)
         is distinct from (${facts.map(newest).join(', ')}, $2::uuid)`,
    [owner.frameworkId, owner.versionId],
  )
  const added = await client.query(
    `insert into concept (framework_id, version_id, uri, ${facts.join(', ')})
     select $1, $2, uri, ${facts.join(', ')} from stage_concept s order by kind, position
     on conflict (uri) do nothing`,
    [owner.frameworkId, owner.versionId],
  )
  const obsolete = await client.query(
    `update concept c set status = 'obsolete'
     where c.framework_id = $1 and c.kind = any ($2) and c.status <> 'obsolete'
       and not exists (select from stage_concept s where s.uri = c.uri)`,
    [owner.frameworkId, edition.completeKinds],
  )
  await stageKnownConcepts(client)
  const conceptsAdded = added.rowCount ?? 0
  const conceptsChanged = changed.rowCount ?? 0
  return {
    conceptsAdded,
    conceptsChanged,
    conceptsUnchanged: edition.concepts.length - conceptsAdded - conceptsChanged,
    conceptsObsolete: obsolete.rowCount ?? 0,
  }
}
