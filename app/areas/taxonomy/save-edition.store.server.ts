import type { Edition, EditionCounts } from './edition'
import { saveConcepts } from './save-concepts.store.server'
import { saveDescriptions, saveLabels } from './save-labels.store.server'
import { saveCollections, saveLinks } from './save-links.store.server'
import type { SqlClient } from './sql-client.server'

export const saveSteps = ['concepts', 'labels', 'links'] as const
export type SaveStep = (typeof saveSteps)[number]

/** The source of what comes with the product itself. */
const starterSource = 'werkbrug'

interface SaveOptions {
  now: Date
  onStep?: (step: SaveStep) => void
}

/** Uuids of the framework and of its edition, made when they are not there; the framework's own facts are renewed. */
async function saveFramework(
  client: SqlClient,
  edition: Edition,
  now: Date,
): Promise<{ frameworkId: string; versionId: string }> {
  const { code, nameNl, nameEn, publisher, website, attribution } = edition.framework
  const framework = await client.query<{ id: string }>(
    `insert into framework (code, name_nl, name_en, publisher, website, attribution) values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do update set name_nl = excluded.name_nl, name_en = excluded.name_en,
       publisher = excluded.publisher, website = excluded.website, attribution = excluded.attribution
     returning id`,
    [code, nameNl, nameEn, publisher, website, attribution],
  )
  const frameworkId = framework.rows[0]?.id ?? ''
  const version = await client.query<{ id: string }>(
    `insert into framework_version (framework_id, label, source, imported_at, imported_by) values ($1, $2, $3, $4, $5)
     on conflict (framework_id, label) do update
       set source = excluded.source, imported_at = excluded.imported_at, imported_by = excluded.imported_by
     returning id`,
    [frameworkId, edition.version, edition.source, now, edition.source === starterSource ? 'starter' : 'command'],
  )
  return { frameworkId, versionId: version.rows[0]?.id ?? '' }
}

/**
 * Saves one edition of a framework inside the caller's transaction. A concept keeps its id over all editions; one that
 * a complete edition no longer holds becomes obsolete. Saving the same edition again changes nothing but the date.
 * After the last edition of a transaction the caller renews the words of the search by `rebuildWords`.
 */
export async function saveEdition(client: SqlClient, edition: Edition, options: SaveOptions): Promise<EditionCounts> {
  await client.query(`select pg_advisory_xact_lock(hashtext('werkbrug taxonomy'))`)
  const owner = await saveFramework(client, edition, options.now)
  options.onStep?.('concepts')
  const concepts = await saveConcepts(client, edition, owner)
  options.onStep?.('labels')
  const labels = await saveLabels(client, edition)
  await saveDescriptions(client, edition)
  options.onStep?.('links')
  const links = await saveLinks(client, edition, owner.frameworkId)
  await saveCollections(client, edition, owner.frameworkId)
  const counts = { ...concepts, ...labels, ...links }
  await client.query('update framework_version set counts = $2 where id = $1', [
    owner.versionId,
    JSON.stringify(counts),
  ])
  return counts
}
