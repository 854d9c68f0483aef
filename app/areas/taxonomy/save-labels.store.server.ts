import type { Edition, EditionCounts } from './edition'
import { insertColumns, type SqlClient } from './sql-client.server'

type LabelCounts = Pick<EditionCounts, 'labelsAdded' | 'labelsRemoved'>

const text = (values: readonly unknown[]) => ({ type: 'text', values })

async function stageLabels(client: SqlClient, { labels, labelScopes }: Edition): Promise<void> {
  await client.query('drop table if exists stage_label, stage_label_scope')
  await client.query(
    'create temp table stage_label (uri text, lang text, kind text, text text collate "C") on commit drop',
  )
  await client.query('create temp table stage_label_scope (uri text, lang text, kind text) on commit drop')
  await insertColumns(client, 'stage_label', {
    uri: text(labels.map(label => label.uri)),
    lang: text(labels.map(label => label.lang)),
    kind: text(labels.map(label => label.kind)),
    text: text(labels.map(label => label.text)),
  })
  await insertColumns(client, 'stage_label_scope', {
    uri: text(labelScopes.map(scope => scope.uri)),
    lang: text(labelScopes.map(scope => scope.lang)),
    kind: text(labelScopes.map(scope => scope.kind)),
  })
  await client.query('analyze stage_label')
  await client.query('analyze stage_label_scope')
}

/** Makes the labels equal to the edition's wherever it is complete; others stay. */
export async function saveLabels(client: SqlClient, edition: Edition): Promise<LabelCounts> {
  await stageLabels(client, edition)
  const removed = await client.query(
    `delete from concept_label l using known_concept c, stage_label_scope p
     where c.id = l.concept_id and p.uri = c.uri and p.lang = l.lang and p.kind = l.kind
       and not exists (select from stage_label s
         where s.uri = c.uri and s.lang = l.lang and s.kind = l.kind and s.text = l.text)`,
  )
  const added = await client.query(
    `insert into concept_label (concept_id, lang, kind, text)
     select distinct c.id, s.lang, s.kind, s.text from stage_label s join known_concept c on c.uri = s.uri
     where not exists (select from concept_label l
       where l.concept_id = c.id and l.lang = s.lang and l.kind = s.kind and l.text = s.text)`,
  )
  return { labelsAdded: added.rowCount ?? 0, labelsRemoved: removed.rowCount ?? 0 }
}

/** Adds and renews descriptions; one that the edition does not have stays. */
export async function saveDescriptions(client: SqlClient, { descriptions }: Edition): Promise<void> {
  await client.query('drop table if exists stage_description')
  await client.query('create temp table stage_description (uri text, lang text, text text) on commit drop')
  await insertColumns(client, 'stage_description', {
    uri: text(descriptions.map(description => description.uri)),
    lang: text(descriptions.map(description => description.lang)),
    text: text(descriptions.map(description => description.text)),
  })
  await client.query(
    `insert into concept_description as d (concept_id, lang, text)
     select distinct on (c.id, s.lang) c.id, s.lang, s.text from stage_description s join known_concept c on c.uri = s.uri
     on conflict (concept_id, lang) do update set text = excluded.text where d.text <> excluded.text`,
  )
}
