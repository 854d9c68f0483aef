import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { ContactInput } from '~/areas/employers/employer'
import { NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { confirmLevel } from '~/areas/engagement/confirm-level.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { evidenceOf } from '~/areas/engagement/evidence'
import { findEvidence } from '~/areas/engagement/evidence.store.server'
import { LevelInput } from '~/areas/engagement/level-input'
import { countMet } from '~/areas/engagement/level-template/evidence-of-all.store.server'
import { templateOfForm } from '~/areas/engagement/level-template/level-form'
import { LevelFormInput } from '~/areas/engagement/level-template/level-form-input'
import { asksOfBoth } from '~/areas/engagement/level-template/level-preview'
import { levelKind } from '~/areas/engagement/level-template/level-kind'
import { findLevelTemplate } from '~/areas/engagement/level-template/level-templates.store.server'
import { ownLevelNames } from '~/areas/engagement/level-template/level-template.page.server'
import { sampleLevels } from '~/areas/engagement/level-template/sample-levels'
import { activateLevels, previewLevels } from '~/areas/engagement/level-template/shape-levels.server'
import { takeBackVersion } from '~/areas/templates/shape-template.server'
import { listTemplateVersions } from '~/areas/templates/template-versions.store.server'
import { indicators, levelTemplate, suggestLevel, type Indicator } from '~/areas/engagement/levels'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { as, crm, good, type Crm } from '../../employers/crm'
import { testDatabase, type TestDatabase } from '../../setup/db'

let db: TestDatabase
let world: Crm
let lead: string
const today = '2026-11-02'

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  lead = await world.member(world.town, 'network_coordinator', 'Lea Lead')
})
afterAll(() => db.close())

const input = (
  asks: Partial<Record<Indicator, { level?: number; needed?: number; months?: number }>>,
  more: object = {},
) =>
  LevelFormInput.parse({
    levels: sampleLevels.levels.map(({ name, activities }) => ({
      ...name,
      activitiesNl: activities.nl.join('\n'),
      activitiesEn: activities.en.join('\n'),
    })),
    asks: sampleLevels.asks.map(({ indicator, level, needed, months }) => ({
      ...(level !== null && { level }),
      needed,
      months,
      ...asks[indicator],
    })),
    reason: 'meer contact vragen',
    version: 1,
    ...more,
  })
const codes = (result: { ok: boolean; problems?: { path: string; code: string }[] }) =>
  result.ok ? [] : (result.problems ?? []).map(one => `${one.path} ${one.code}`.trim())
const employer = async (name: string, visits: string[], hasContact: boolean) => {
  const id = good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name })))).employerId
  if (hasContact)
    good(await as(db, world.manager, ctx => addContact(ctx, id, ContactInput.parse({ lastName: 'Firma' }))))
  for (const on of visits)
    good(
      await as(db, world.manager, ctx =>
        recordContactMoment(ctx, ContactMomentInput.parse({ employerId: id, channel: 'visit', on })),
      ),
    )
  return id
}

test('a preview counts what would differ, as the evidence of each employer says', async () => {
  const ids = [
    await employer('Geen', [], false),
    await employer('Eén bezoek', ['2026-10-20'], true),
    await employer('Twee bezoeken', ['2026-10-01', '2026-10-20'], true),
    await employer('Lang geleden', ['2024-12-01'], true),
  ]
  const asks = { two_way_contact: { level: 1, needed: 2, months: 24 } }
  const shown = good(await as(db, lead, ctx => previewLevels(ctx, input(asks))))
  expect(shown).toEqual({ shifts: [{ from: 1, to: 0, n: 2 }], all: 4, changed: 2 })
  expect((await as(db, lead, ctx => findLevelTemplate(ctx.db))).isOwn).toBe(false)

  const own = { ...levelTemplate, asks: { ...levelTemplate.asks, two_way_contact: { needed: 2, months: 12 } } }
  const groups = await as(db, lead, ctx => countMet(ctx.db, ctx.actor.networkId, asksOfBoth(levelTemplate, own), today))
  for (const [start, template] of [
    [0, levelTemplate],
    [indicators.length, own],
  ] as const) {
    const counted = groups.flatMap(({ met, n }) => {
      const which = new Set(indicators.filter((_, index) => met.includes(start + index)))
      return Array.from({ length: n }, () => suggestLevel({ met: which, newestOn: null }, template).level)
    })
    const one = await Promise.all(
      ids.map(id =>
        as(db, lead, async ctx => {
          const items = await findEvidence(ctx.db, id, today, template)
          return suggestLevel(evidenceOf(items, today, template), template).level
        }),
      ),
    )
    expect([...counted].sort()).toEqual([...one].sort())
  }
})

test('a scale with an empty or an easier level is refused at its field; only who shapes may try', async () => {
  const easier = input({
    two_way_contact: { level: 2 },
    talk_or_visit: { level: 1 },
    job_information: { level: 3 },
  })
  expect(codes(await as(db, lead, ctx => previewLevels(ctx, easier)))).toEqual(['asks.0.level level-easier'])
  const empty = input({ ambassador: { level: 4 }, shares_lead: { level: 4 } })
  expect(codes(await as(db, lead, ctx => activateLevels(ctx, empty)))).toEqual(['asks.4.level level-empty'])
  await expect(as(db, world.manager, ctx => previewLevels(ctx, input({})))).rejects.toThrow('not found')
  await expect(as(db, world.manager, ctx => activateLevels(ctx, input({})))).rejects.toThrow('not found')
  expect(codes(await as(db, lead, ctx => activateLevels(ctx, input({}))))).toEqual(['levels.0.nl nothing-changed'])
})

test('a new version holds for suggestions with its number, and is taken back as yet another', async () => {
  const id = await employer('Bevestigd', ['2026-10-20'], true)
  const next = input({ two_way_contact: { level: 1, needed: 2, months: 12 } })
  next.levels[1] = { ...next.levels[1]!, nl: 'handdruk', en: 'handshake' }
  expect(good(await as(db, lead, ctx => activateLevels(ctx, next)))).toEqual({ version: 2 })
  expect(codes(await as(db, lead, ctx => activateLevels(ctx, next)))).toEqual(['changed-meanwhile'])
  expect((await as(db, world.manager, ctx => ownLevelNames(ctx)))?.nl[1]).toBe('handdruk')

  const { version } = await db.superuser.employer.findUniqueOrThrow({ where: { id } })
  const level = LevelInput.parse({ level: 0, version })
  expect(good(await as(db, world.manager, ctx => confirmLevel(ctx, id, level)))).toEqual({ level: 0 })
  const change = await db.superuser.levelChange.findFirstOrThrow({ where: { employerId: id } })
  expect(change.evidence).toMatchObject({ template: 2, suggested: 0 })

  await expect(as(db, world.manager, ctx => takeBackVersion(ctx, levelKind, { version: 1, seen: 2 }))).rejects.toThrow(
    'not found',
  )
  expect(good(await as(db, lead, ctx => takeBackVersion(ctx, levelKind, { version: 1, seen: 2 })))).toEqual({
    version: 3,
  })
  expect(codes(await as(db, lead, ctx => takeBackVersion(ctx, levelKind, { version: 2, seen: 2 })))).toEqual([
    'changed-meanwhile',
  ])
  const { template } = await as(db, lead, ctx => findLevelTemplate(ctx.db))
  expect(template).toMatchObject({ version: 3, asks: templateOfForm(sampleLevels, 3).asks })
  const versions = await as(db, lead, ctx => listTemplateVersions(ctx.db, levelKind))
  expect(versions.map(one => [one.version, one.isCurrent, one.template.reason, one.template.again ?? null])).toEqual([
    [3, true, '', 1],
    [2, false, 'meer contact vragen', null],
    [1, false, '', null],
  ])
  const told = await db.superuser.event.findMany({
    where: { networkId: world.networkId, kind: { startsWith: 'engagement.levels-' } },
  })
  expect(told.map(one => one.kind).sort()).toEqual(['engagement.levels-shaped', 'engagement.levels-taken-back'])
})
