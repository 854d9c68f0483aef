import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../commands/project-folder'
import { applyMigrations } from '~/platform/migrations/apply-migrations.server'
import { schemaDrift } from '~/platform/migrations/schema-drift.server'
import { assertRowSecurity, RowSecurityError } from '~/platform/row-security.server'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
})

afterAll(() => db?.close())

test('a migrated database agrees with the Prisma schema', async () => {
  expect(await schemaDrift(db.ownerUrl, `${projectFolder}/prisma`)).toBe('')
})

test('a second run applies no migration', async () => {
  expect(await applyMigrations(db.ownerUrl, `${projectFolder}/prisma`)).toEqual([])
})

test('the application and worker roles may serve', async () => {
  await assertRowSecurity(db.app)
  await assertRowSecurity(db.worker)
})

test('the owner and a superuser may not serve', async () => {
  await expect(assertRowSecurity(db.owner)).rejects.toThrow(/werkbrug_owner owns tables/)
  await expect(assertRowSecurity(db.superuser)).rejects.toThrow(/postgres is a superuser/)
})

test('a table without forced row-level security stops the start by its name', async () => {
  await db.owner.$executeRawUnsafe('create table forgotten (id int)')
  await expect(assertRowSecurity(db.app)).rejects.toThrow(RowSecurityError)
  await expect(assertRowSecurity(db.app)).rejects.toThrow(/table forgotten does not force/)
  await db.owner.$executeRawUnsafe('drop table forgotten')
  await assertRowSecurity(db.app)
})

test('the application cannot read or change the list of migrations', async () => {
  await expect(db.app.$queryRaw`select * from _prisma_migrations`).rejects.toThrow(/permission denied/)
})
