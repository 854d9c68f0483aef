import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface SourceFile {
  path: string
  content: string
}

/** The files of the multi-file Prisma schema, in a fixed order. */
export async function schemaFiles(schemaFolder: string): Promise<SourceFile[]> {
  const names = (await readdir(schemaFolder)).filter(name => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async name => ({ path: name, content: await readFile(path.join(schemaFolder, name), 'utf8') })),
  )
}

export interface MigrationFile {
  /** Folder name: `<timestamp>_<name>`. */
  name: string
  sql: string
}

/** The migrations of a folder in the order in which they are applied. */
export async function migrationFiles(migrationsFolder: string): Promise<MigrationFile[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory() && /^\d{14}_/.test(entry.name)).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => ({
      name,
      sql: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
    })),
  )
}
