import pg from 'pg'
import { withoutHandWritten, type ExistingIndex } from './drift'
import { schemaFiles } from './migration-files.server'
import { withSchemaEngine } from './schema-engine.server'

async function existingIndexes(ownerUrl: string): Promise<ExistingIndex[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<ExistingIndex>(
      `select c.relname as name, a.amname as method, pg_get_indexdef(c.oid) as definition
       from pg_class c join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('i', 'I')`,
    )
    return rows
  } finally {
    await client.end()
  }
}

/** SQL that would bring a migrated database to the Prisma schema; empty when they agree. */
export async function schemaDrift(ownerUrl: string, prismaFolder: string): Promise<string> {
  const files = await schemaFiles(`${prismaFolder}/schema`)
  const datamodels = files.map((file): [string, string] => [file.path, file.content])
  const script = await withSchemaEngine(ownerUrl, datamodels, async engine => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: prismaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return stdout ?? ''
  })
  return withoutHandWritten(script, await existingIndexes(ownerUrl))
}
