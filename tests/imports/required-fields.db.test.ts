import { afterAll, beforeAll, expect, test } from 'vitest'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { correctRow } from '~/areas/imports/correct-row.server'
import { importPage } from '~/areas/imports/import.page.server'
import { planFor } from '~/areas/imports/plan-for.server'
import { previewImport } from '~/areas/imports/preview-import.server'
import { startImport } from '~/areas/imports/start-import.server'
import { as, good } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => {
  kit = await importWorld()
  await kit.readIn('employers', 'before.csv', 'employer_id,name\na0,Nul\n')
  await kit.readIn('contacts', 'before.csv', 'contact_id,employer_id,last_name\np0,a0,Hart\n')
  const coordinator = await kit.world.member(kit.world.town, 'network_coordinator', 'Net Werk')
  const options = [{ nl: 'Groot' }, { nl: 'Klein' }]
  for (const [labelNl, kind, belongsTo] of [
    ['Maat', 'choice', 'employer'],
    ['Plekken', 'number', 'employer'],
    ['Hobby', 'text', 'contact'],
  ] as const) {
    const input = {
      labelNl,
      labelEn: labelNl,
      kind,
      belongsTo,
      isRequired: true,
      options: kind === 'choice' ? options : [],
    }
    good(await as(kit.db, coordinator, ctx => addCustomField(ctx, CustomFieldInput.parse(input))))
  }
})
afterAll(() => kit.close())

test('a new employer without a required field is a wrong row that names field, what was found and what is right', async () => {
  expect(
    await kit.problemsOf('employers', 'new.csv', 'employer_id,name,own.maat\na1,Een,Groot\na2,Twee,\na0,Nul,\n'),
  ).toEqual([
    'new.csv:2: own.plekken: empty: a number from -999999999999 to 999999999999',
    'new.csv:3: own.maat: empty: one of Groot, Klein',
    'new.csv:3: own.plekken: empty: a number from -999999999999 to 999999999999',
  ])
})

test('a file without the column of a required field is wrong for new rows, and in order for those who are there', async () => {
  expect(await kit.problemsOf('employers', 'none.csv', 'employer_id,name\na3,Drie\n')).toHaveLength(2)
  expect(await kit.readIn('employers', 'known.csv', 'employer_id,name\na0,Niets\n')).toMatchObject({ changed: 1 })
})

test('contacts are asked for theirs', async () => {
  const head = 'contact_id,employer_id,last_name,own.hobby\n'
  expect(await kit.problemsOf('contacts', 'c.csv', `${head}p1,a0,Berg,\np0,a0,Hartman,\n`)).toEqual([
    'c.csv:2: own.hobby: empty: text of at most 500 characters',
  ])
  expect(await kit.readIn('contacts', 'c2.csv', `${head}p1,a0,Berg,vissen\np0,a0,Hartman,\n`)).toMatchObject({
    new: 1,
    changed: 1,
  })
})

test('on the page the row waits until the field is filled in', async () => {
  const manager = <T>(work: Parameters<typeof as<T>>[2]) => as(kit.db, kit.world.manager, work)
  const source = { name: 'page.csv', bytes: Buffer.from('employer_id,name\nb1,Een\n') }
  const { runId } = await previewImport(
    work => manager(work),
    await manager(ctx => planFor(ctx, 'employers')),
    source,
    { keepsWrong: true },
  )
  expect((await manager(ctx => importPage(ctx, runId))).counts).toMatchObject({ wrong: 1 })
  expect(await manager(ctx => startImport(ctx, runId))).toMatchObject({ problems: [{ code: 'file-has-problems' }] })
  expect(good(await manager(ctx => correctRow(ctx, runId, 2, { 'own.maat': 'klein' })))).toEqual({ problems: 1 })
  expect(good(await manager(ctx => correctRow(ctx, runId, 2, { 'own.plekken': '3' })))).toEqual({ problems: 0 })
  expect(good(await manager(ctx => startImport(ctx, runId))).counts).toMatchObject({ new: 1 })
})
