import { afterAll, beforeAll, expect, test } from 'vitest'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { ownFieldsOf, ownFieldsOfContact } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { ownColumns } from '~/areas/employers/custom-fields/import-columns'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { describeColumns } from '~/areas/imports/column-mapping'
import { guessMapping, isOwnHeader } from '~/areas/imports/guess-columns'
import type { ImportKind } from '~/areas/imports/import-kind'
import { planFor } from '~/areas/imports/plan-for.server'
import { planOf } from '~/areas/imports/plans.server'
import { startImport } from '~/areas/imports/start-import.server'
import { askUndo, undoImport } from '~/areas/imports/undo-import.server'
import { as, asWorkerFor, good } from '../employers/crm'
import { importWorld, type ImportWorld } from './import-world'

let kit: ImportWorld
beforeAll(async () => {
  kit = await importWorld()
  const coordinator = await kit.world.member(kit.world.town, 'network_coordinator', 'Net Werk')
  const options = [
    { nl: 'Maandag', en: 'Monday' },
    { nl: 'Dinsdag', en: 'Tuesday' },
  ]
  for (const [labelNl, kind] of [
    ['Lid van', 'text'],
    ['Leerplekken', 'number'],
    ['Erkend tot', 'date'],
    ['Belofte', 'choice'],
    ['Dagen', 'several'],
    ['Rolstoel', 'yes_no'],
  ] as const) {
    const input = { labelNl, labelEn: `${labelNl} EN`, kind, options: /choice|several/.test(kind) ? options : [] }
    good(await as(kit.db, coordinator, ctx => addCustomField(ctx, CustomFieldInput.parse(input))))
  }
})
afterAll(() => kit.close())

const header = 'employer_id,name,own.lid_van,own.leerplekken,own.erkend_tot,own.belofte,own.dagen,own.rolstoel'
async function start(kind: ImportKind, name: string, content: string): Promise<string> {
  const { runId, problems } = await kit.preview(kind, name, content)
  expect(problems).toEqual([])
  good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId)))
  return runId
}
async function takeBack(runId: string, kind: ImportKind = 'employers') {
  good(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId)))
  const work = asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx => undoImport(ctx, planOf(kind), runId))
  return good(await work)
}
async function addContactField(labelNl: string, kind: string) {
  const coordinator = await kit.world.member(kit.world.town, 'network_coordinator', 'Net Werk')
  const input = CustomFieldInput.parse({ labelNl, labelEn: labelNl, kind, belongsTo: 'contact' })
  good(await as(kit.db, coordinator, ctx => addCustomField(ctx, input)))
}
const own = async (externalId: string) => {
  const { id } = await kit.employer(externalId)
  const fields = await as(kit.db, kit.world.manager, ctx => ownFieldsOf(ctx, id))
  return Object.fromEntries(fields.map(field => [field.key, field.value]))
}

test('own fields are read by their kind, in the words of either language, changed, and given back', async () => {
  const first = await start('employers', 'a.csv', `${header}\na1,Een,MKB,"2,5",2027-01-31,monday,dinsdag;Maandag,nee\n`)
  const before = {
    lid_van: 'MKB',
    leerplekken: 2.5,
    erkend_tot: '2027-01-31',
    belofte: 'maandag',
    dagen: ['dinsdag', 'maandag'],
    rolstoel: false,
  }
  expect(await own('a1')).toEqual(before)
  const same = await kit.preview('employers', 'a2.csv', `${header}\na1,Een,MKB,2.5,,,Dinsdag; maandag,no\n`)
  expect(same.counts).toMatchObject({ unchanged: 1, changed: 0 })
  const second = await start('employers', 'a3.csv', `${header}\na1,Een,,3,2028-01-31,,Maandag,ja\n`)
  expect(await own('a1')).toEqual({
    ...before,
    leerplekken: 3,
    erkend_tot: '2028-01-31',
    dagen: ['maandag'],
    rolstoel: true,
  })
  expect(await takeBack(second)).toMatchObject({ restored: 1 })
  expect(await own('a1')).toEqual(before)
  expect(await takeBack(first)).toMatchObject({ kept: 1 })
  const only = await start('employers', 'a4.csv', `${header}\na2,Twee,Club,1,,,,ja\n`)
  expect(await takeBack(only)).toMatchObject({ removed: 1 })
  expect(await kit.db.superuser.employer.count({ where: { externalId: 'a2' } })).toBe(0)
})

test('what somebody changed since the import stays, what was empty becomes empty again', async () => {
  await start('employers', 'b1.csv', 'employer_id,name\nb1,Een\n')
  const run = await start('employers', 'b2.csv', `${header}\nb1,Een,Club,7,,,Maandag,\n`)
  const { id } = await kit.employer('b1')
  await kit.db.superuser.employerFieldValue.updateMany({ where: { employerId: id, number: 7 }, data: { number: 8 } })
  expect(await takeBack(run)).toMatchObject({ partly: 1 })
  expect(await own('b1')).toMatchObject({ lid_van: null, leerplekken: 8, dagen: null })
})

test('a wrong value is told with its line, column, what was found and what is right', async () => {
  expect(
    await kit.problemsOf('employers', 'c.csv', `${header}\nc1,Een,,veel,2027-02-30,zondag,Maandag;zondag,misschien\n`),
  ).toEqual([
    expect.stringMatching(/^c\.csv:2: own\.leerplekken: .*veel.*/),
    expect.stringMatching(/^c\.csv:2: own\.erkend_tot: .*2027-02-30.*/),
    expect.stringMatching(/^c\.csv:2: own\.belofte: .*zondag.*Maandag, Dinsdag/),
    expect.stringMatching(/^c\.csv:2: own\.dagen: .*Maandag, Dinsdag/),
    expect.stringMatching(/^c\.csv:2: own\.rolstoel: .*misschien.*/),
  ])
})

test('a header with the name of an own field is offered as that field', async () => {
  const { table } = await as(kit.db, kit.world.manager, ctx => planFor(ctx, 'employers'))
  const names = ['employer_id', 'name', 'Leerplekken', 'Erkend tot EN']
  expect(isOwnHeader(names, table)).toBe(false)
  expect(guessMapping(describeColumns(names, []), table, true).columns.map(one => one.choice)).toEqual([
    'column:employer_id',
    'column:name',
    'column:own.leerplekken',
    'column:own.erkend_tot',
  ])
  expect(Object.keys(ownColumns([]))).toEqual([])
})

test('facts of sites, other sectors and facts of contacts are read, changed and given back', async () => {
  const columns =
    'employer_id,name,city,other_sectors,accessible,access_note,transit_minutes,transit_stop,childcare,sbb_occupations'
  await start('employers', 'd1.csv', `${columns}\nd1,Een,Zeist,Q;5610,lift,smal,4,Plein,yes,kok;bakker\n`)
  const facts = async () => {
    const { id, sites } = await kit.employer('d1')
    const sectors = await kit.db.superuser.employerSector.findMany({ where: { employerId: id } })
    return { site: sites[0], sectors: sectors.map(one => one.sectorCode).sort() }
  }
  const first = {
    site: {
      city: 'Zeist',
      accessible: ['lift'],
      accessNote: 'smal',
      transitMinutes: 4,
      transitStop: 'Plein',
      childcare: 'yes',
      sbbOccupations: ['kok', 'bakker'],
    },
    sectors: ['56.10', 'Q'],
  }
  expect(await facts()).toMatchObject(first)
  const run = await start('employers', 'd2.csv', `${columns}\nd1,Een,Zeist,F,wheelchair;lift,,9,,no,kok\n`)
  expect(await facts()).toMatchObject({
    site: { accessible: ['wheelchair', 'lift'], accessNote: 'smal', transitMinutes: 9, childcare: 'no' },
    sectors: ['F'],
  })
  expect(await takeBack(run)).toMatchObject({ restored: 1 })
  expect(await facts()).toMatchObject(first)
  expect(await kit.problemsOf('employers', 'd3.csv', `${columns}\nd1,Een,,,trap,,999,,soms,\n`)).toHaveLength(3)
  expect(await kit.problemsOf('employers', 'd4.csv', `${columns}\nd1,Een,,Q;ZZ,,,,,,\n`)).toEqual([
    expect.stringMatching(/^d4\.csv:2: other_sectors: .*ZZ/),
  ])

  const people =
    'contact_id,employer_id,last_name,mentor_capacity,do_not_contact_until,channel,consent_basis,consent_on'
  await start('contacts', 'e1.csv', `${people}\np1,d1,Hart,2,2027-01-01,mail,consent,2026-05-01\n`)
  const person = () => kit.db.superuser.contact.findFirstOrThrow({ where: { externalId: 'p1' } })
  const held = { mentorCapacity: 2, channel: 'mail', consentBasis: 'consent', consentOn: new Date('2026-05-01') }
  expect(await person()).toMatchObject(held)
  const change = await start('contacts', 'e2.csv', `${people}\np1,d1,Hart,,,phone,contract,2026-06-01\n`)
  expect(await person()).toMatchObject({ mentorCapacity: 2, channel: 'phone', consentBasis: 'contract' })
  expect(await takeBack(change, 'contacts')).toMatchObject({ restored: 1 })
  expect(await person()).toMatchObject(held)
  expect(await kit.problemsOf('contacts', 'e3.csv', `${people}\np2,d1,Berg,,,,,2026-06-01\n`)).toEqual([
    expect.stringMatching(/^e3\.csv:2: consent_basis: .*legitimate_interest/),
  ])
  expect(await kit.problemsOf('contacts', 'e4.csv', `${people}\np2,d1,Berg,,,,consent,\n`)).toEqual([
    expect.stringMatching(/^e4\.csv:2: consent_on: /),
  ])
})

test('own fields of contacts are read, changed and given back; those of employers are no columns there', async () => {
  await addContactField('Hobby', 'text')
  await addContactField('Lid', 'yes_no')
  const columns = 'contact_id,employer_id,last_name,own.hobby,own.lid'
  await start('employers', 'f0.csv', 'employer_id,name\nf1,Een\n')
  await start('contacts', 'f1.csv', `${columns}\nq1,f1,Hart,vissen,ja\n`)
  const values = async () => {
    const contact = await kit.db.superuser.contact.findFirstOrThrow({ where: { externalId: 'q1' } })
    const fields = await as(kit.db, kit.world.manager, ctx => ownFieldsOfContact(ctx, contact.id))
    return Object.fromEntries(fields.map(field => [field.key, field.value]))
  }
  expect(await values()).toEqual({ hobby: 'vissen', lid: true })
  const change = await start('contacts', 'f2.csv', `${columns}\nq1,f1,Hart,schaken,nee\n`)
  expect(await values()).toEqual({ hobby: 'schaken', lid: false })
  expect(await takeBack(change, 'contacts')).toMatchObject({ restored: 1 })
  expect(await values()).toEqual({ hobby: 'vissen', lid: true })
  const made = await start('contacts', 'f3.csv', `${columns}\nq2,f1,Berg,lezen,\n`)
  expect(await takeBack(made, 'contacts')).toMatchObject({ removed: 1 })
  expect(await kit.problemsOf('contacts', 'f4.csv', `${columns}\nq3,f1,Dal,x,soms\n`)).toEqual([
    expect.stringMatching(/^f4\.csv:2: own\.lid: .*soms/),
  ])
  const { table } = await as(kit.db, kit.world.manager, ctx => planFor(ctx, 'contacts'))
  expect(Object.keys(table.columns).filter(name => name.startsWith('own.'))).toEqual(['own.hobby', 'own.lid'])
})
