import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { ownFieldsOf, ownFieldsOfContact } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { mergePage } from '~/areas/employers/duplicates/merge.page.server'
import { undoMerge } from '~/areas/employers/duplicates/undo-merge.server'
import { ContactInput, EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const add = (name: string, more: object = {}) =>
  as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, ...more }))).then(
    done => good(done).employerId,
  )
const person = (employerId: string, lastName: string, email?: string) =>
  as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName, email }))).then(
    done => good(done).contactId,
  )
const merge = (survivorId: string, mergedId: string, more: object = {}, who = world.manager) =>
  as(db, who, async ctx => {
    const page = await mergePage(ctx, survivorId, mergedId)
    const input = { survivorVersion: page.head.version, mergedVersion: page.merged.version, ...more }
    return mergeEmployers(ctx, { survivorId, mergedId }, MergeInput.parse(input))
  })
const undo = (mergeId: string) => as(db, world.manager, ctx => undoMerge(ctx, mergeId))
const employer = (id: string) => db.superuser.employer.findUniqueOrThrow({ where: { id } })

/** Tables whose rows point at an employer and stay: the history of merges names both records for ever. */
const staying = ['employer_merge']

interface Reference {
  table: string
  column: string
}
const references = () =>
  db.superuser.$queryRaw<Reference[]>`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'network_id'
    where c.contype = 'f' and c.confrelid = 'public.employer'::regclass order by 1, 2`

/** The primary key of a table without a column, as SQL over `t`. */
async function keyOf(table: string, column: string): Promise<string> {
  const [row] = await db.superuser.$queryRaw<{ said: string }[]>`
    select ctx.key_besides(format('public.%I', ${table}::text)::regclass, ${column}::text) as said`
  return row!.said
}

/** A row of a table with only what it must have, its foreign keys and checks not looked at. */
async function plant({ table, column }: Reference, employerId: string): Promise<string> {
  const columns = await db.superuser.$queryRaw<{ name: string; type: string }[]>`
    select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
    where a.attrelid = format('public.%I', ${table}::text)::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull
      and a.attgenerated = '' and not a.atthasdef`
  const value = (name: string, type: string) => {
    if (name === 'network_id') return `'${world.networkId}'::uuid`
    if (type === 'uuid') return 'uuidv7()'
    if (type.startsWith('timestamp') || type === 'date') return 'now()'
    if (type.endsWith('[]')) return `'{}'::${type}`
    if (type === 'jsonb') return `'{}'::jsonb`
    if (type === 'boolean') return 'false'
    if (/int|numeric|double|real/.test(type)) return '1'
    return `left(uuidv7()::text, 36)`
  }
  const filled = columns.filter(one => one.name !== column && one.name !== 'id')
  const names = [...filled.map(one => one.name), column]
  const values = [...filled.map(one => value(one.name, one.type)), `'${employerId}'::uuid`]
  const checks = await db.superuser.$queryRaw<{ name: string }[]>`
    select conname as name from pg_constraint where contype = 'c' and conrelid = format('public.%I', ${table}::text)::regclass`
  return db.superuser.$transaction(async tx => {
    await tx.$executeRawUnsafe(`set local session_replication_role = replica`)
    for (const check of checks) await tx.$executeRawUnsafe(`alter table "${table}" drop constraint "${check.name}"`)
    const [row] = await tx.$queryRawUnsafe<{ key: string }[]>(
      `insert into "${table}" as t (${names.join(', ')}) values (${values.join(', ')})
        returning (${await keyOf(table, column)})::text as key`,
    )
    if (!row) throw new Error(`nothing was planted in ${table}`)
    return row.key
  })
}

test('a merge moves a row of every table that points at an employer, and its undo moves each back', async () => {
  const [survivor, merged] = [await add('Alles Blijft'), await add('Alles Blijft BV')]
  const all = (await references()).filter(one => !staying.includes(one.table))
  expect(all.length).toBeGreaterThanOrEqual(10)
  const planted: (Reference & { key: string })[] = []
  for (const one of all) planted.push({ ...one, key: await plant(one, merged) })
  const holders = () =>
    Promise.all(
      planted.map(async ({ table, column, key }) => {
        const [row] = await db.superuser.$queryRawUnsafe<{ at: string }[]>(
          `select ${column} as at from "${table}" t where ${await keyOf(table, column)} = $1::jsonb`,
          key,
        )
        return { table, column, at: row?.at }
      }),
    )
  const { mergeId } = good(await merge(survivor, merged))
  expect(await holders()).toEqual(all.map(one => ({ ...one, at: survivor })))
  const undone = good(await undo(mergeId))
  expect(undone.stayed).toEqual({ fields: [], rows: 0 })
  expect(await holders()).toEqual(all.map(one => ({ ...one, at: merged })))
})

test('chosen fields and folded people come with it; an undo puts back what nobody changed since', async () => {
  const survivor = await add('Garage Samen', { phone: '030 1111111' })
  const merged = await add('Garage Samen BV', { phone: '030 2222222', website: 'samen.example', noMailing: true })
  const kept = await person(survivor, 'Jansen', 'jan@samen.example')
  const doubled = await person(merged, 'Janssen', 'Jan@samen.example')
  const other = await person(merged, 'Pietersen')
  const page = await as(db, world.manager, ctx => mergePage(ctx, survivor, merged))
  expect(page.folds.contacts).toEqual([doubled])
  expect(page.fields.map(one => [one.field, one.proposed])).toEqual([
    ['name', 'survivor'],
    ['phone', 'survivor'],
    ['website', 'merged'],
  ])
  const done = await merge(survivor, merged, { take: ['phone', 'website'], foldContacts: [doubled] })
  const { mergeId } = good(done)
  expect(await employer(survivor)).toMatchObject({ phone: '030 2222222', name: 'Garage Samen', noMailing: true })
  expect(await employer(merged)).toMatchObject({ mergedIntoId: survivor })
  const people = await db.superuser.contact.findMany({ where: { employerId: survivor }, orderBy: { lastName: 'asc' } })
  expect(people.map(one => one.id)).toEqual([kept, other])
  const story = await as(db, world.manager, ctx => employerStoryPage(ctx, survivor, new URLSearchParams()))
  expect(story.story.entries.filter(one => one.kind === 'employers.employer-added')).toHaveLength(2)

  const now3 = await employer(survivor)
  const input = EmployerInput.parse({
    ...{ name: 'Garage Samen', phone: '030 3333333', website: now3.website, ownerId: now3.ownerId },
    ...{ noMailing: true, relationState: 'new', version: now3.version },
  })
  good(await as(db, world.manager, ctx => changeEmployer(ctx, survivor, input)))
  expect(good(await undo(mergeId)).stayed).toEqual({ fields: ['phone'], rows: 0 })
  expect(await employer(survivor)).toMatchObject({ phone: '030 3333333', website: null, noMailing: false })
  expect(await employer(merged)).toMatchObject({ mergedIntoId: null, archivedAt: null, phone: '030 2222222' })
  expect(await db.superuser.contact.count({ where: { employerId: merged } })).toBe(2)
  expect(await undo(mergeId)).toMatchObject({ ok: false, problems: [{ code: 'merge-undone-already' }] })
})

test('a cycle is refused, a chain leads to the last, and is undone from its end', async () => {
  const [a, b, c] = [await add('Ketting Een'), await add('Ketting Twee'), await add('Ketting Drie')]
  const first = good(await merge(b, a))
  expect(await merge(a, b)).toMatchObject({ ok: false, problems: [{ code: 'merged-already', found: 'Ketting Een' }] })
  expect(await merge(c, a)).toMatchObject({ ok: false, problems: [{ code: 'merged-already' }] })
  await expect(merge(a, a)).rejects.toThrow(NotFoundError)
  const second = good(await merge(c, b))
  expect((await employer(a)).mergedIntoId).toBe(c)
  expect(await undo(first.mergeId)).toMatchObject({ ok: false, problems: [{ code: 'undo-later-merge-first' }] })
  good(await undo(second.mergeId))
  expect((await employer(a)).mergedIntoId).toBe(b)
  good(await undo(first.mergeId))
  expect((await employer(a)).mergedIntoId).toBeNull()
})

test('a merge by what somebody saw before a change is refused, and nothing moves', async () => {
  const [a, b] = [await add('Oud Gezien'), await add('Oud Gezien BV')]
  const id = await person(b, 'Blijft')
  expect(await merge(a, b, { mergedVersion: 9 })).toMatchObject({
    ok: false,
    problems: [{ code: 'changed-meanwhile' }],
  })
  expect((await db.superuser.contact.findUniqueOrThrow({ where: { id } })).employerId).toBe(b)
})

test('another network, and the employer itself, cannot merge; the database refuses it as well', async () => {
  const [a, b] = [await add('Muur Een'), await add('Muur Twee')]
  const firm = await world.organisation('Firma', 'employer', a)
  const eva = await world.member(firm, 'employer_contact', 'Eva Werkgever')
  const other = await crm(db)
  for (const who of [eva, other.manager]) await expect(merge(a, b, {}, who)).rejects.toThrow(NotFoundError)
  const bare = (who: string) =>
    as(db, who, ctx => ctx.db.$queryRaw`select ctx.move_references('employer', ${b}::uuid, ${a}::uuid, '{}')::text`)
  await expect(bare(eva)).rejects.toThrow()
  await expect(bare(other.manager)).rejects.toThrow()
})

test('own fields in which both have something are chosen, never mixed, and come back with both records', async () => {
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  const field = async (labelNl: string, kind: string) => {
    const options = kind === 'several' ? [{ nl: 'ma' }, { nl: 'di' }, { nl: 'wo' }] : []
    const input = CustomFieldInput.parse({ labelNl, labelEn: labelNl, kind, options })
    good(await as(db, coordinator, ctx => addCustomField(ctx, input)))
  }
  for (const [label, kind] of [
    ['Dagen', 'several'],
    ['Plekken', 'number'],
    ['Lid', 'text'],
    ['Zelfde', 'text'],
  ] as const)
    await field(label, kind)
  const make = async (name: string, typed: Record<string, string[]>) =>
    good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name }), typed))).employerId
  const values = async (id: string) =>
    Object.fromEntries(
      (await as(db, world.manager, ctx => ownFieldsOf(ctx, id)))
        .filter(one => one.value !== null)
        .map(one => [one.key, one.value]),
    )
  const ours = { dagen: ['ma'], plekken: 2, zelfde: 'x' }
  const theirs = { dagen: ['di', 'wo'], plekken: 5, lid: 'Club', zelfde: 'x' }
  const a = await make('Eigen A', { dagen: ['ma'], plekken: ['2'], zelfde: ['x'] })
  const b = await make('Eigen B', { dagen: ['di', 'wo'], plekken: ['5'], lid: ['Club'], zelfde: ['x'] })
  const page = await as(db, world.manager, ctx => mergePage(ctx, a, b))
  expect(page.ownFields.map(one => [one.field.key, one.survivor, one.merged])).toEqual([
    ['dagen', ['ma'], ['di', 'wo']],
    ['plekken', 2, 5],
  ])
  const kept = good(await merge(a, b))
  expect(await values(a)).toEqual({ ...ours, lid: 'Club' })
  good(await undo(kept.mergeId))
  expect([await values(a), await values(b)]).toEqual([ours, theirs])
  const taken = good(await merge(a, b, { takeOwn: ['dagen', 'plekken'] }))
  expect(await values(a)).toEqual(theirs)
  const { networkId } = world
  await db.superuser.employerFieldValue.updateMany({
    where: { networkId, employerId: a, number: 5 },
    data: { number: 6 },
  })
  expect(good(await undo(taken.mergeId)).stayed.fields).toEqual(['fields.plekken'])
  expect([await values(a), await values(b)]).toEqual([{ ...ours, plekken: 6 }, theirs])
})

test('a folded contact leaves its own fields behind where its twin has some, and gets them back', async () => {
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  for (const labelNl of ['Hobbies', 'Talen']) {
    const options = [{ nl: 'a' }, { nl: 'b' }, { nl: 'c' }]
    const input = { labelNl, labelEn: labelNl, kind: 'several', options, belongsTo: 'contact' }
    good(await as(db, coordinator, ctx => addCustomField(ctx, CustomFieldInput.parse(input))))
  }
  const [a, b] = [await add('Mensen A'), await add('Mensen B')]
  const human = async (employerId: string, typed: Record<string, string[]>) => {
    const input = ContactInput.parse({ lastName: 'Zelfde', email: 'zelfde@proef.example' })
    return good(await as(db, world.manager, ctx => addContact(ctx, employerId, input, typed))).contactId
  }
  const to = await human(a, { hobbies: ['a'] })
  const from = await human(b, { hobbies: ['b', 'c'], talen: ['c'] })
  const values = async (contactId: string) =>
    Object.fromEntries(
      (await as(db, world.manager, ctx => ownFieldsOfContact(ctx, contactId))).map(one => [one.key, one.value]),
    )
  const { mergeId } = good(await merge(a, b, { foldContacts: [from] }))
  expect(await values(to)).toEqual({ hobbies: ['a'], talen: ['c'] })
  good(await undo(mergeId))
  expect([await values(to), await values(from)]).toEqual([
    { hobbies: ['a'], talen: null },
    { hobbies: ['b', 'c'], talen: ['c'] },
  ])
})
