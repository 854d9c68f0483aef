import pg from 'pg'
import { databaseUrl } from '~/platform/database-url.server'
import { plantStarterTaxonomy } from './starter-taxonomy'

/** What every installation begins with: the frameworks and the product's own list of competences. */
export async function plantStarter(): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl('DATABASE_OWNER_URL'), max: 2 })
  try {
    await plantStarterTaxonomy(pool)
  } finally {
    await pool.end()
  }
}
