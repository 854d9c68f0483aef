import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnalysisInput } from '~/areas/stakeholders/inputs'
import { sectorsPage } from '~/areas/stakeholders/sectors.page.server'
import { startAnalysis } from '~/areas/stakeholders/start-analysis.server'
import { importPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { startImport } from '~/areas/imports/start-import.server'
import { askUndo, undoImport } from '~/areas/imports/undo-import.server'
import { as, asWorkerFor, good, now } from '../employers/crm'
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

async function readFigures(name: string, content: string): Promise<string> {
  const { runId } = await kit.preview('sector_figures', name, content)
  good(await as(kit.db, kit.world.manager, ctx => startImport(ctx, runId)))
  return runId
}

async function takeBack(runId: string) {
  good(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId)))
  return good(
    await asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx =>
      undoImport(ctx, planOf('sector_figures'), runId),
    ),
  )
}

async function freshDraft(heldOn: string, title = heldOn): Promise<string> {
  const input = AnalysisInput.parse({ title, heldOn })
  return good(await as(kit.db, kit.world.manager, ctx => startAnalysis(ctx, input))).analysisId
}

const figuresOf = async (analysisId: string) =>
  (await as(kit.db, kit.world.manager, ctx => sectorsPage(ctx, analysisId))).rows.map(row => [
    row.sectorCode,
    row.figures.map(one => [one.indicator, one.value, one.source, one.period]),
  ])
const runPage = (runId: string) => as(kit.db, kit.world.manager, ctx => importPage(ctx, runId))

test('taken back, figures have their former value, source and period, and what the file added is gone', async () => {
  const analysisId = await freshDraft('2027-01-10')
  await readFigures('u1.csv', `${header}Q,CBS,2025,12400,900,ja,,\n`)
  const before = await figuresOf(analysisId)
  const runId = await readFigures('u2.csv', `${header}Q,LISA,2026,13000,900,nee,1,\nF,LISA,2026,10,,,,\n`)
  expect((await runPage(runId)).mayUndo).toBe(true)
  expect(await takeBack(runId)).toEqual({ removed: 1, restored: 1, partly: 0, kept: 0 })
  expect(await figuresOf(analysisId)).toEqual(before)
})

test('a figure that somebody changed since stays and is named; a sector with a note of somebody stays too', async () => {
  const analysisId = await freshDraft('2027-02-10')
  await readFigures('v1.csv', `${header}Q,CBS,2025,100,50,,,\n`)
  const runId = await readFigures('v2.csv', `${header}Q,LISA,2026,200,60,,,\nF,LISA,2026,10,,,,\n`)
  const own = { networkId: kit.world.networkId, analysisId }
  await kit.db.superuser.stakeholderFigure.updateMany({
    where: { ...own, indicator: 'vacancies' },
    data: { value: 61, source: 'eigen telling' },
  })
  await kit.db.superuser.stakeholderSector.updateMany({
    where: { ...own, sectorCode: 'F' },
    data: { note: 'groeit', version: { increment: 1 } },
  })
  expect(await takeBack(runId)).toEqual({ removed: 0, restored: 0, partly: 1, kept: 1 })
  expect(await figuresOf(analysisId)).toEqual([
    [
      'Q',
      [
        ['jobs', 100, 'CBS', '2025'],
        ['vacancies', 61, 'eigen telling', '2026'],
      ],
    ],
    ['F', [['jobs', 10, 'LISA', '2026']]],
  ])
  expect((await runPage(runId)).keptRows).toMatchObject([
    { name: 'Q', isPartly: true, columns: ['vacancies'] },
    { name: 'F', isPartly: false, columns: [] },
  ])
})

test('a row without any number does not stand in the way of taking the file back', async () => {
  const analysis = await freshDraft('2027-02-20')
  await readFigures('p.csv', `${header}Q,CBS,2025,100,,,,\n`)
  const runId = await readFigures('r.csv', `${header}Q,LISA,2026,,,,,\nF,LISA,2026,50,,,,\nA,LISA,2026,,,,,\n`)
  expect(await runPage(runId)).toMatchObject({ mayUndo: true })
  await takeBack(runId)
  expect(await figuresOf(analysis)).toEqual([['Q', [['jobs', 100, 'CBS', '2025']]]])
})

test('an analysis that was agreed since keeps its figures: asking is refused in words, and so is a job that waited', async () => {
  const analysisId = await freshDraft('2027-03-10', 'Voorjaar')
  const runId = await readFigures('w1.csv', `${header}Q,CBS,2025,100,50,,,\n`)
  good(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId)))
  await kit.db.superuser.stakeholderAnalysis.updateMany({
    where: { id: analysisId },
    data: { status: 'agreed', agreedAt: now, agreedById: kit.world.manager },
  })
  const waited = await asWorkerFor(kit.db, kit.world.networkId, kit.world.manager, ctx =>
    undoImport(ctx, planOf('sector_figures'), runId),
  )
  expect(waited).toMatchObject({ problems: [{ code: 'analysis-agreed', found: 'Voorjaar' }] })
  await kit.db.superuser.importRun.updateMany({ where: { id: runId }, data: { state: 'committed' } })
  expect(await as(kit.db, kit.world.manager, ctx => askUndo(ctx, runId))).toMatchObject({
    problems: [{ code: 'analysis-agreed', found: 'Voorjaar' }],
  })
  expect(await runPage(runId)).toMatchObject({ mayUndo: false, whyNoUndo: { code: 'analysis-agreed' } })
  expect((await figuresOf(analysisId))[0]).toMatchObject(['Q', [['jobs', 100, 'CBS', '2025'], expect.anything()]])
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
