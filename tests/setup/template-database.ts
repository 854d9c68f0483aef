import pg from 'pg'
import { generateIfNeeded } from '../../commands/generate'
import { projectFolder } from '../../commands/project-folder'
import { prepareDatabase } from '~/platform/migrations/prepare-database.server'
import { ensureRoles } from '~/platform/postgres/ensure-roles.server'
import { openTestCluster, type TestCluster } from './cluster'

export const templateName = 'werkbrug_template'

async function withSuperuser(cluster: TestCluster, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.postgres.superuserUrl() })
  await client.connect()
  await work(client).finally(() => client.end())
}

/** A test cluster with one migrated database, which tests clone. */
export async function openClusterWithTemplate(): Promise<TestCluster> {
  await generateIfNeeded()
  const cluster = await openTestCluster()
  try {
    const urls = await ensureRoles(cluster.postgres.superuserUrl(), templateName, `${projectFolder}/prisma/roles.sql`)
    await prepareDatabase(urls.owner, `${projectFolder}/prisma`)
    await withSuperuser(cluster, client => client.query(`alter database ${templateName} allow_connections false`))
    return cluster
  } catch (error) {
    await cluster.close()
    throw error
  }
}
