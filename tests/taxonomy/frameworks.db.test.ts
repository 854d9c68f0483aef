import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { runAsMember } from '~/access/run.server'
import { conceptUse } from '~/areas/matching/concept-use.page.server'
import { conceptPage } from '~/areas/taxonomy/concept.page.server'
import { frameworkPage, frameworksPage } from '~/areas/taxonomy/frameworks.page.server'
import { plantStarterTaxonomy } from '../../prisma/seed/starter-taxonomy'
import { openAccessWorld, type AccessWorld } from '../access/setup/access-world'
import type { PersonKey } from '../factories/people'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
  const pool = new pg.Pool({ connectionString: access.db.ownerUrl, max: 1 })
  await plantStarterTaxonomy(pool)
  await pool.end()
}, 180_000)
afterAll(() => access.close())

const as = <T>(key: PersonKey, work: Parameters<typeof runAsMember<T>>[1]) =>
  runAsMember(access.world.a.people[key].membershipId, work, { timeout: 30_000 })
const query = (text = '') => new URLSearchParams(text)

test('each framework tells its version, size, languages, who took it in and the words that must be shown', async () => {
  const { frameworks } = await as('trainee', ctx => frameworksPage(ctx, query(), 'nl'))
  expect(frameworks.map(one => one.code)).toContain('werkbrug')
  for (const one of frameworks) {
    expect([one.code, one.importedBy, one.languages]).toEqual([one.code, 'starter', ['nl', 'en']])
    expect([one.version, one.attribution, one.publisher].every(text => text.length > 0)).toBe(true)
    const counted = await access.db.superuser.concept.count({
      where: { framework: { code: one.code }, status: 'released' },
    })
    expect([one.code, one.concepts]).toEqual([one.code, counted])
  }
})

test('paging by key shows every concept of a kind once, forwards and back again', async () => {
  const seen: string[] = []
  let page = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query('kind=skill'), 'nl'))
  const first = page.rows.map(row => row.id)
  let previous: string | null = null
  for (;;) {
    seen.push(...page.rows.map(row => row.id))
    if (!page.page.next) break
    previous = first.join()
    const { next } = page.page
    page = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query(`kind=skill&after=${next}`), 'nl'))
    if (seen.length === first.length) {
      const back = await as('coach', ctx =>
        frameworkPage(ctx, 'werkbrug', query(`kind=skill&before=${page.page.previous}`), 'nl'),
      )
      expect(back.rows.map(row => row.id).join()).toBe(previous)
      expect(back.page.previous).toBeNull()
    }
  }
  expect(previous).not.toBeNull()
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(page.kinds.find(one => one.kind === 'skill')?.count)
}, 60_000)

test('a key that is no key shows the first page', async () => {
  const first = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query('kind=skill'), 'nl'))
  for (const after of ['x', '1~x', '1e99~018f0000-0000-7000-8000-00000000dead', "'~'"]) {
    const page = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query(`kind=skill&after=${after}`), 'nl'))
    expect(page.rows).toEqual(first.rows)
  }
}, 60_000)

test('a search forgives a typing mistake and stays within its framework', async () => {
  const any = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query('kind=skill'), 'nl'))
  const label = any.rows.find(row => row.label.length > 9)?.label ?? ''
  const typed = label.slice(0, 3) + label.slice(4)
  const found = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query(`q=${encodeURIComponent(typed)}`), 'nl'))
  expect(found.rows.map(row => row.label)).toContain(label)
  expect(found.rows.every(row => row.framework === 'werkbrug')).toBe(true)
})

test('a concept tells its names and links, and its links lead back to it', async () => {
  const skills = await as('coach', ctx => frameworkPage(ctx, 'werkbrug', query('kind=skill'), 'nl'))
  const page = await as('coach', ctx => conceptPage(ctx, skills.rows[0]!.id, query(), 'nl'))
  expect(page.concept.label).toBe(skills.rows[0]!.label)
  expect(page.names.some(name => name.lang === 'en' && name.kind === 'preferred')).toBe(true)
  const broader = page.groups.find(group => group.group === 'broader')
  const above = await as('coach', ctx => conceptPage(ctx, broader!.rows[0]!.id, query('group=narrower'), 'nl'))
  expect(above.only).toBe('narrower')
  expect(above.groups[0]?.count).toBeGreaterThan(0)
})

test('what is not there is not found', async () => {
  const nothing = '018f0000-0000-7000-8000-00000000dead'
  await expect(as('coach', ctx => frameworkPage(ctx, 'none', query(), 'nl'))).rejects.toThrow(NotFoundError)
  await expect(as('coach', ctx => conceptPage(ctx, nothing, query(), 'nl'))).rejects.toThrow(NotFoundError)
})

test('the use of a concept counts only what the reader may see', async () => {
  const claim = await access.db.superuser.competenceClaim.findFirstOrThrow({
    where: { networkId: access.world.a.networkId },
  })
  const useOf = (key: PersonKey) => as(key, ctx => conceptUse(ctx, claim.conceptUri))
  const own = await as(
    'casemanager',
    async ctx =>
      (await ctx.db.competenceClaim.findMany({ where: { conceptUri: claim.conceptUri }, distinct: ['clientId'] }))
        .length,
  )
  expect(own).toBeGreaterThan(0)
  expect((await useOf('casemanager')).clients).toBe(own)
  expect((await useOf('accountManager')).clients).toBeNull()
  expect((await useOf('trainee')).clients).toBeNull()
  expect((await useOf('privacyOfficer')).places).toBeNull()
}, 60_000)
