import pg from 'pg'
import { applyMigrations } from './apply-migrations.server'
import { queueName, queueSchema } from './queue-schema'

/** Makes or upgrades the queue's tables by the queue library's own migrations and lets the two programs use them. */
async function prepareQueue(ownerUrl: string): Promise<void> {
  const { runMigrations } = await import('bullmq')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await runMigrations(client, queueSchema)
    // Makes the queue's sequence now: the programs may not make anything.
    await client.query(`select ${queueSchema}.next_job_id($1)`, [queueName])
    await client.query(`
      grant usage on schema ${queueSchema} to werkbrug_app, werkbrug_worker;
      grant select, insert, update, delete on all tables in schema ${queueSchema} to werkbrug_app, werkbrug_worker;
      grant usage, select, update on all sequences in schema ${queueSchema} to werkbrug_app, werkbrug_worker;
      grant execute on all functions in schema ${queueSchema} to werkbrug_app, werkbrug_worker`)
  } finally {
    await client.end()
  }
}

/** Brings a database to this version: the product's migrations and the queue's tables. Returns the applied migrations. */
export async function prepareDatabase(ownerUrl: string, prismaFolder: string): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl, prismaFolder)
  await prepareQueue(ownerUrl)
  return applied
}
