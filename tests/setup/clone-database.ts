import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { roleUrls, type DatabaseUrls } from '~/platform/postgres/ensure-roles.server'
import { templateName } from './template-database'

export interface ClonedDatabase {
  name: string
  urls: DatabaseUrls
  drop(): Promise<void>
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A copy of the migrated template with a name of its own. */
export async function cloneDatabase(superuserUrl: string): Promise<ClonedDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(
    superuserUrl,
    `create database ${name} template ${templateName} strategy file_copy owner werkbrug_owner`,
  )
  await asSuperuser(
    superuserUrl,
    `revoke all on database ${name} from public;
     grant connect, temporary on database ${name} to werkbrug_app, werkbrug_worker, werkbrug_backup`,
  )
  return {
    name,
    urls: roleUrls(superuserUrl, name),
    drop: () => asSuperuser(superuserUrl, `drop database if exists ${name} with (force)`),
  }
}
