import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnalysisInput } from '~/areas/stakeholders/inputs'
import { sectorsPage } from '~/areas/stakeholders/sectors.page.server'
import { startAnalysis } from '~/areas/stakeholders/start-analysis.server'
import { as, good } from '../employers/crm'
import { importWorld, type ImportWorld } from '../imports/import-world'

let kit: ImportWorld

beforeAll(async () => {
  kit = await importWorld()
})
afterAll(() => kit.close())

const header = 'sector,source,period,jobs,vacancies,hard_to_fill,growth,women_share\n'

test('without a draft no figure has a place, and that is told for each row', async () => {
  const found = await kit.problemsOf('sector_figures', 'c.csv', `${header}Q,CBS,2025,100,,,,\n`)
  expect(found).toEqual([expect.stringMatching(/^c\.csv:2: sector: "Q": .*draft/)])
})

test('figures come into the newest draft with their source and period; a second file renews, what it leaves out stays', async () => {
  const start = (heldOn: string) =>
    as(kit.db, kit.world.manager, ctx => startAnalysis(ctx, AnalysisInput.parse({ title: heldOn, heldOn })))
  const newest = good(await start('2026-11-02')).analysisId
  good(await start('2025-11-02'))
  const first = `${header}q,CBS,2025,12400,900,ja,1,81.5\nF,CBS,2025,6100,,,2,\n`
  expect(await kit.readIn('sector_figures', 'f.csv', first)).toMatchObject({ new: 2 })
  expect(await kit.readIn('sector_figures', 'f.csv', first)).toMatchObject({ new: 0, unchanged: 2 })
  const second = 'sector,source,period,jobs\nQ,LISA,2026-Q1,13000\n'
  expect(await kit.readIn('sector_figures', 'g.csv', second)).toMatchObject({ changed: 1 })
  const { rows } = await as(kit.db, kit.world.manager, ctx => sectorsPage(ctx, newest))
  expect(rows.map(row => [row.sectorCode, row.jobs, row.version])).toEqual([
    ['Q', 13_000, 2],
    ['F', 6_100, 1],
  ])
  expect(rows[0]?.figures).toEqual([
    { indicator: 'jobs', value: 13_000, source: 'LISA', period: '2026-Q1' },
    { indicator: 'vacancies', value: 900, source: 'CBS', period: '2025' },
    { indicator: 'hard_to_fill', value: 1, source: 'CBS', period: '2025' },
    { indicator: 'growth', value: 1, source: 'CBS', period: '2025' },
    { indicator: 'women_share', value: 81.5, source: 'CBS', period: '2025' },
  ])
})

test('a repeated sector, a missing source and wrong codes are told by row and column', async () => {
  const found = await kit.problemsOf(
    'sector_figures',
    'w.csv',
    `${header}Q,CBS,2025,1,,,,\nQ,CBS,2025,2,,,,\nC,,2025,1,,,,\nzorg,CBS,2025,1,,,,\nG,CBS,vorig jaar,1,,,9,\n`,
  )
  expect(found).toEqual([
    expect.stringMatching(/:3: sector: Q/),
    expect.stringMatching(/:4: source: /),
    expect.stringMatching(/:5: sector: "zorg"/),
    expect.stringMatching(/:6: growth: "9"/),
  ])
  expect(await kit.problemsOf('sector_figures', 'x.csv', `${header}G,CBS,vorig jaar,1,,,,\n`)).toEqual([
    expect.stringMatching(/:2: period: "vorig jaar"/),
  ])
  expect(
    await kit.problemsOf('sector_figures', 'y.csv', `${header}87.10,CBS,2025,1,,,,\n8710,CBS,2025,2,,,,\n`),
  ).toEqual([expect.stringMatching(/:3: sector: "87.10"/)])
})
