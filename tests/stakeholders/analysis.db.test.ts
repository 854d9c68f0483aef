import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { NewEmployerInput } from '~/areas/employers/employer'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewTaskInput } from '~/areas/engagement/task'
import { setSectorTarget } from '~/areas/network/targets/save-target.server'
import { SectorTargetInput } from '~/areas/network/targets/sector-target'
import { agreeAnalysis } from '~/areas/stakeholders/agree-analysis.server'
import { analysesPage, exportAnalyses } from '~/areas/stakeholders/analyses.page.server'
import { analysisPage } from '~/areas/stakeholders/analysis.page.server'
import { quadrants, stages } from '~/areas/stakeholders/analysis-template'
import { changeAnalysisTemplate } from '~/areas/stakeholders/change-template.server'
import { proposalField, TemplateInput } from '~/areas/stakeholders/template-input'
import { changeAnalysis, keepDiscussion } from '~/areas/stakeholders/change-analysis.server'
import { chooseCell } from '~/areas/stakeholders/choose-cell.server'
import { comparePage } from '~/areas/stakeholders/compare.page.server'
import { addAnalysisTask, makeRelation } from '~/areas/stakeholders/follow-analysis.server'
import { followPage } from '~/areas/stakeholders/follow.page.server'
import { agreeValue, giveScore } from '~/areas/stakeholders/give-score.server'
import { stakeholderPage, stakeholdersPage } from '~/areas/stakeholders/influence.page.server'
import {
  AgreedInput,
  AnalysisInput,
  CellInput,
  ScoreInput,
  SectorInput,
  StakeholderInput,
} from '~/areas/stakeholders/inputs'
import { partExport } from '~/areas/stakeholders/part-export.page.server'
import { partPdf } from '~/areas/stakeholders/part-pdf.server'
import { removeSector, saveAnalysisSector, saveVacancySources } from '~/areas/stakeholders/save-sector.server'
import { removeStakeholder, saveAnalysisStakeholder } from '~/areas/stakeholders/save-stakeholder.server'
import { sectorsPage } from '~/areas/stakeholders/sectors.page.server'
import { startAnalysis } from '~/areas/stakeholders/start-analysis.server'
import { leaveAnalysis, takePart } from '~/areas/stakeholders/take-part.server'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
})
afterAll(() => db.close())

const start = async (more: object = {}, who = world.manager) =>
  good(
    await as(db, who, ctx =>
      startAnalysis(ctx, AnalysisInput.parse({ title: 'Analyse', heldOn: '2026-11-02', ...more })),
    ),
  ).analysisId
const sector = (id: string, more: object, who = world.manager, sectorId: string | null = null) =>
  as(db, who, ctx =>
    saveAnalysisSector(
      ctx,
      id,
      sectorId,
      SectorInput.parse({ sectorCode: 'Q', source: 'CBS', period: '2025', ...more }),
    ),
  )
const holder = async (id: string, more: object, who = world.manager) =>
  good(
    await as(db, who, ctx =>
      saveAnalysisStakeholder(ctx, id, null, StakeholderInput.parse({ kind: 'primary', ...more })),
    ),
  ).stakeholderId
const scored = (importance: number, interest: number, influence: number) => ({
  importance,
  interest,
  influence,
  influenceReason: 'heeft een fonds',
})
const give = (id: string, one: string, values: [number, number, number], who = world.manager) =>
  as(db, who, ctx => giveScore(ctx, id, one, ScoreInput.parse(scored(...values))))
const agreed = (id: string, one: string, values: [number, number, number], version: number, who = world.manager) =>
  as(db, who, ctx =>
    agreeValue(ctx, id, one, AgreedInput.parse({ ...scored(...values), agreedNote: 'samen besproken', version })),
  )
const codes = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.map(one => one.code)

/** An analysis with one sector and one stakeholder, agreed by two organisations. */
async function agreedAnalysis(more: object = {}, values: [number, number, number] = [4, 4, 4], name = 'Zorgkoepel') {
  const id = await start(more)
  await as(db, world.manager, ctx => takePart(ctx, id, world.colleague))
  if (!('replacesId' in more)) good(await sector(id, { jobs: 6_000 }))
  const page = await as(db, world.manager, ctx => stakeholdersPage(ctx, id))
  const one = page.stakeholders[0]?.id ?? (await holder(id, { label: name }))
  good(await give(id, one, values))
  good(await give(id, one, values, world.colleague))
  good(await agreed(id, one, values, 1))
  good(await as(db, world.manager, ctx => agreeAnalysis(ctx, id)))
  return { id, one }
}

test('each number keeps its source and period; a sector stands once; who was second is told', async () => {
  const id = await start()
  const { sectorId } = good(await sector(id, { jobs: 6_000, vacancies: 300, vacancies_source: 'UWV' }))
  good(await sector(id, { sectorCode: 'F', jobs: 2_000 }))
  expect(codes(await sector(id, { jobs: 1 }))).toEqual(['sector-twice'])
  expect(codes(await sector(id, { sectorCode: 'G', version: 1 }, world.manager, sectorId))).toEqual(['sector-stays'])
  good(await sector(id, { jobs: 7_000, version: 1 }, world.colleague, sectorId))
  expect(codes(await sector(id, { jobs: 8_000, version: 1 }, world.manager, sectorId))).toEqual(['changed-meanwhile'])
  const sources = [{ name: 'UWV', pros: 'actueel', quality: 4 as const }, { name: undefined }]
  const kept = await as(db, world.manager, ctx => saveVacancySources(ctx, id, sectorId, { sources, version: 2 }))
  expect(good(kept)).toEqual({ count: 1 })
  const page = await as(db, world.casemanager, ctx => sectorsPage(ctx, id))
  expect(page).toMatchObject({ total: 9_000, n: 2, periods: ['2025'] })
  expect(page.rows.map(row => [row.sectorCode, row.rank, row.jobs])).toEqual([
    ['Q', 1, 7_000],
    ['F', 2, 2_000],
  ])
  expect(page.rows[0]?.vacancySources).toEqual([{ name: 'UWV', pros: 'actueel', quality: 4 }])
  good(await as(db, world.manager, ctx => removeSector(ctx, id, sectorId)))
  expect((await as(db, world.manager, ctx => sectorsPage(ctx, id))).rows).toHaveLength(1)
  await expect(sector(id, { version: 1 }, world.manager, sectorId)).rejects.toThrow(NotFoundError)
})

test('raters keep their own scores beside what the group agrees; the spread and n are shown', async () => {
  const id = await start()
  const one = await holder(id, {
    label: 'Metaalkring',
    stakes: '+ instroom\n− tijd',
    headcount: 200,
    headcountSource: 'LISA',
  })
  expect(codes(await agreed(id, one, [4, 4, 4], 1))).toEqual(['no-scores-yet'])
  expect(codes(await give(id, one, [2, 3, 4], world.casemanager))).toEqual(['take-part-first'])
  good(await as(db, world.casemanager, ctx => takePart(ctx, id, world.casemanager)))
  const again = await as(db, world.casemanager, ctx => takePart(ctx, id, world.casemanager))
  expect(codes(again)).toEqual(['takes-part-already'])
  good(await give(id, one, [2, 3, 4]))
  good(await give(id, one, [5, 3, 4], world.casemanager))
  good(await give(id, one, [4, 3, 4]))
  const open = (await as(db, world.manager, ctx => stakeholdersPage(ctx, id))).stakeholders[0]!
  expect(open).toMatchObject({ n: 2, agreed: null, quadrant: 'B', headcount: 200 })
  expect(open.spread.importance).toMatchObject({ lowest: 4, highest: 5, rounded: 5, isWide: false })
  good(await agreed(id, one, [3, 3, 4], 1, world.casemanager))
  expect(codes(await agreed(id, one, [5, 5, 5], 1))).toEqual(['changed-meanwhile'])
  const { stakeholder, rated } = await as(db, world.manager, ctx => stakeholderPage(ctx, id, one))
  expect(rated).toMatchObject({ agreed: { importance: 3, interest: 3, influence: 4 }, quadrant: 'C' })
  expect(rated?.borderline).toEqual({ importance: true, interest: true })
  expect(stakeholder?.scores.map(score => score.importance).sort()).toEqual([4, 5])
  const taken = await as(db, world.manager, ctx => leaveAnalysis(ctx, id, world.casemanager))
  expect(codes(taken)).toEqual(['rater-has-scores'])
  const twin = await as(db, world.manager, ctx =>
    saveAnalysisStakeholder(ctx, id, null, StakeholderInput.parse({ kind: 'primary', label: 'METAALKRING' })),
  )
  expect(codes(twin)).toEqual(['stakeholder-twice'])
  good(await as(db, world.manager, ctx => removeStakeholder(ctx, id, one)))
})

test('no one writes another’s score, not even past the product’s own rules', async () => {
  const id = await start()
  const one = await holder(id, { label: 'Taalhuis' })
  good(await give(id, one, [1, 2, 3]))
  await as(db, world.casemanager, async ctx => {
    const changed = await ctx.db.stakeholderScore.updateMany({ where: { stakeholderId: one }, data: { influence: 5 } })
    expect(changed.count).toBe(0)
  })
  const row = { networkId: world.networkId, analysisId: id, stakeholderId: one, membershipId: world.manager }
  const forged = as(db, world.casemanager, ctx =>
    ctx.db.stakeholderScore.createMany({
      data: [{ ...row, ...scored(5, 5, 5), updatedAt: ctx.now }],
    }),
  )
  await expect(forged).rejects.toThrow()
})

test('a cell other than proposed needs a reason; a choice in between is told; the proposal takes the choice away', async () => {
  const id = await start()
  const one = await holder(id, { label: 'Gemeente' })
  const choose = (more: object, who = world.manager) =>
    as(db, who, ctx => chooseCell(ctx, id, CellInput.parse({ stakeholderId: one, stage: 'planning', ...more })))
  expect(codes(await choose({ kind: 'control', seen: 'partnership' }))).toEqual(['no-scores-yet'])
  good(await give(id, one, [5, 5, 5]))
  expect(codes(await choose({ kind: 'control', seen: 'partnership' }))).toEqual(['reason-for-other'])
  good(await choose({ kind: 'control', seen: 'partnership', reason: 'betaalt mee' }))
  expect(codes(await choose({ kind: 'inform', seen: 'partnership', reason: 'x' }))).toEqual(['cell-changed-meanwhile'])
  const cells = async () => (await as(db, world.manager, ctx => stakeholdersPage(ctx, id))).stakeholders[0]!.cells!
  expect((await cells())[1]).toMatchObject({ kind: 'control', proposed: 'partnership', reason: 'betaalt mee' })
  good(await choose({ kind: 'partnership', seen: 'control' }))
  expect((await cells())[1]).toMatchObject({ kind: 'partnership', reason: null })
})

test('raters of one organisation, open values and missing steps stop the agreeing, each in words', async () => {
  const id = await start()
  const agree = (who = world.manager) => as(db, who, ctx => agreeAnalysis(ctx, id))
  expect(codes(await agree())).toEqual(['too-few-organisations', 'no-sectors', 'no-stakeholders'])
  good(await sector(id, { jobs: 1 }))
  const one = await holder(id, { label: 'UWV' })
  good(await give(id, one, [4, 4, 4]))
  good(await as(db, world.manager, ctx => takePart(ctx, id, world.casemanager)))
  good(await give(id, one, [4, 4, 4], world.casemanager))
  expect(codes(await agree())).toEqual(['too-few-organisations', 'not-all-agreed'])
  good(await as(db, world.manager, ctx => takePart(ctx, id, world.colleague)))
  good(await give(id, one, [2, 4, 4], world.colleague))
  good(await agreed(id, one, [4, 4, 4], 1))
  expect((await as(db, world.manager, ctx => analysisPage(ctx, id))).inTheWay).toEqual([])
  await expect(agree(world.casemanager)).rejects.toThrow(NotFoundError)
  good(await agree())
  const page = await as(db, world.manager, ctx => analysisPage(ctx, id))
  expect(page.head).toMatchObject({ status: 'agreed', scored: 3, organisations: 2, templateVersion: 1 })
})

test('what was agreed is not changed: refused in words by every act, and by the database', async () => {
  const { id, one } = await agreedAnalysis()
  const sectorId = (await as(db, world.manager, ctx => sectorsPage(ctx, id))).rows[0]!.id
  const refused = [
    await sector(id, { sectorCode: 'F' }),
    await give(id, one, [1, 1, 1]),
    await agreed(id, one, [1, 1, 1], 2),
    await as(db, world.manager, ctx => removeSector(ctx, id, sectorId)),
    await as(db, world.manager, ctx => removeStakeholder(ctx, id, one)),
    await as(db, world.manager, ctx => takePart(ctx, id, world.casemanager)),
    await as(db, world.manager, ctx => keepDiscussion(ctx, id, { owner: 'wij' }, 2)),
    await as(db, world.manager, ctx => agreeAnalysis(ctx, id)),
    await as(db, world.manager, ctx =>
      changeAnalysis(ctx, id, AnalysisInput.parse({ title: 'Anders', heldOn: '2026-11-02', version: 2 })),
    ),
  ]
  expect(refused.map(codes)).toEqual(refused.map(() => ['analysis-not-draft']))
  const past = (work: (ctx: Parameters<Parameters<typeof as>[2]>[0]) => Promise<unknown>) =>
    expect(as(db, world.manager, work)).rejects.toThrow()
  await past(ctx => ctx.db.stakeholder.updateMany({ where: { id: one }, data: { importance: 1 } }))
  await past(ctx => ctx.db.stakeholderFigure.deleteMany({ where: { analysisId: id } }))
  await past(ctx => ctx.db.stakeholderAnalysis.updateMany({ where: { id }, data: { title: 'Anders' } }))
  await past(ctx => ctx.db.stakeholderAnalysis.updateMany({ where: { id }, data: { status: 'draft' } }))
})

test('a new analysis begins with the parts of the former, supersedes it when agreed, and is compared with it', async () => {
  const former = await agreedAnalysis({ title: 'Analyse 2025', heldOn: '2025-11-02' }, [4, 3, 2], 'Metaalunie')
  const draft = await start({ title: 'niet vast' })
  const early = as(db, world.manager, ctx =>
    startAnalysis(ctx, AnalysisInput.parse({ title: 'x', heldOn: '2026-11-02', replacesId: draft })),
  )
  expect(codes(await early)).toEqual(['analysis-not-agreed'])
  const next = await agreedAnalysis({ title: 'Analyse 2026', replacesId: former.id }, [4, 4, 5])
  const pages = await Promise.all([former.id, next.id].map(id => as(db, world.manager, ctx => analysisPage(ctx, id))))
  expect(pages.map(page => page.head.status)).toEqual(['superseded', 'agreed'])
  expect(pages[0]?.facts.replacedBy?.title).toBe('Analyse 2026')
  const compared = await as(db, world.casemanager, ctx => comparePage(ctx, next.id, new URLSearchParams()))
  expect(compared.before?.name).toBe('Analyse 2025')
  expect(compared.movements).toMatchObject([{ label: 'Metaalunie', what: 'moved', from: 'A', to: 'B' }])
  expect(compared.figures).toMatchObject([{ sectorCode: 'Q', indicator: 'jobs', after: null, change: null }])
  const file = await as(db, world.casemanager, ctx =>
    partExport(ctx, next.id, new URLSearchParams({ part: 'compare', with: former.id }), 'en'),
  )
  expect(file.rows).toEqual([['Metaalunie', 'moved', 4, 4, 3, 4, 2, 5, 'A', 'B']])
  expect(file.about).toContain('Analyse 2025')
  const moved = (await as(db, world.manager, ctx => stakeholdersPage(ctx, next.id))).stakeholders[0]
  expect(moved?.before).toEqual({ importance: 4, interest: 3, influence: 2 })
  const list = (search: string) => as(db, world.manager, ctx => analysesPage(ctx, new URLSearchParams(search)))
  expect((await list('q=2025')).rows).toMatchObject([{ title: 'Analyse 2025', status: 'superseded', organisations: 2 }])
  expect((await list('status=superseded')).rows).toHaveLength(1)
  expect(await as(db, world.manager, ctx => exportAnalyses(ctx, new URLSearchParams('q=2025')))).toHaveLength(1)
})

test('what follows: a relation still to be made, a target for an uncovered sector, a task; only once it is agreed', async () => {
  const draft = await start()
  const aim = (of: { analysisId: string; sectorId: string }, wanted: number) =>
    as(db, world.manager, ctx =>
      setSectorTarget(
        ctx,
        { of: 'analysis', ...of },
        SectorTargetInput.parse({ wanted, countedFrom: 'level.2', dueOn: '2027-06-30', ownerId: world.colleague }),
      ),
    )
  expect(codes(await aim({ analysisId: draft, sectorId: draft }, 1))).toEqual(['analysis-not-agreed'])
  const { id, one } = await agreedAnalysis({}, [5, 4, 4], 'Bouwkring')
  const page = () => as(db, world.manager, ctx => followPage(ctx, id))
  expect(await page()).toMatchObject({
    relations: [{ label: 'Bouwkring', quadrant: 'B', relation: null }],
    coverage: [{ sectorCode: 'Q', rank: 1, active: 0, isUncovered: true, target: null }],
  })
  const { employerId } = good(await as(db, world.casemanager, ctx => makeRelation(ctx, id, one)))
  expect(codes(await as(db, world.manager, ctx => makeRelation(ctx, id, one)))).toEqual(['relation-is-there'])
  const employer = await db.superuser.employer.findUniqueOrThrow({ where: { id: employerId } })
  expect(employer).toMatchObject({ name: 'Bouwkring', relationState: 'new', importance: 5 })
  const sectorId = (await page()).coverage[0]!.id
  good(await aim({ analysisId: id, sectorId }, 4))
  expect(codes(await aim({ analysisId: id, sectorId }, 5))).toEqual(['targets.already-there'])
  const task = NewTaskInput.parse({ title: 'Zorgkoepel bellen', dueOn: '2026-12-01' })
  good(await as(db, world.manager, ctx => addAnalysisTask(ctx, id, task)))
  const active = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Zorg', sectorCode: '87.10' }))),
  )
  await db.superuser.employer.update({ where: { id: active.employerId }, data: { level: 2 } })
  expect(await page()).toMatchObject({
    relations: [{ relation: { name: 'Bouwkring', relationState: 'new' } }],
    coverage: [{ active: 1, isUncovered: false, target: { wanted: 4, count: 1, beganWith: 0, standing: 'going' } }],
    tasks: [{ title: 'Zorgkoepel bellen', state: 'open' }],
  })
  const kinds = await db.superuser.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(kinds.map(event => event.kind)).toEqual(
    expect.arrayContaining([
      'stakeholders.started',
      'stakeholders.agreed',
      'stakeholders.relation-made',
      'stakeholders.task-added',
    ]),
  )
})

test('each change of a part counts on the analysis, so that open pages know of it', async () => {
  const id = await start()
  const revision = async () => (await db.superuser.stakeholderAnalysis.findUniqueOrThrow({ where: { id } })).revision
  const before = await revision()
  const one = await holder(id, { label: 'Sportbond' })
  good(await give(id, one, [1, 1, 1]))
  expect(await revision()).toBe(before + 2)
})

test('parts go out as tables and as PDF, with version and n', async () => {
  const { id } = await agreedAnalysis({ title: 'Uit' }, [4, 4, 4], 'Vakbond')
  const part = (name: string) =>
    as(db, world.casemanager, ctx => partExport(ctx, id, new URLSearchParams({ part: name }), 'nl'))
  expect((await part('sectors')).rows[0]).toEqual(expect.arrayContaining(['Q', 6_000, 'CBS', '2025']))
  const holders = await part('stakeholders')
  expect(holders.rows[0]).toEqual(expect.arrayContaining(['Vakbond', 4, 'afgesproken', 'B samenwerken']))
  expect(holders.about).toContain('sjabloon versie 1 · 2 beoordelaars uit 2 organisaties')
  expect((await part('matrix')).rows[0]).toEqual(expect.arrayContaining(['Vakbond', 'B', 'partnerschap']))
  const pdf = Buffer.from(await (await partPdf(holders, 'nl')).arrayBuffer())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('another network finds nothing, and people of a firm see nothing at all', async () => {
  const id = await start()
  await expect(as(db, stranger.manager, ctx => analysisPage(ctx, id))).rejects.toThrow(NotFoundError)
  const organisation = await world.organisation('Firma', 'employer')
  const insider = await world.member(organisation, 'employer_contact', 'Ine Intern')
  await as(db, insider, async ctx => {
    expect(await ctx.db.stakeholderAnalysis.count()).toBe(0)
    expect(await ctx.db.stakeholder.count()).toBe(0)
    expect(await ctx.db.stakeholderScore.count()).toBe(0)
  })
})

test('a network adapts its template; a new version holds for new analyses, and those that are there keep theirs', async () => {
  const before = await start()
  const lead = await world.member(world.town, 'network_coordinator', 'Nel Leider')
  const kinds = Object.fromEntries(
    quadrants.flatMap(quadrant => stages.map(stage => [proposalField(quadrant, stage), 'inform'])),
  )
  const input = (more: object) =>
    TemplateInput.parse({
      ...kinds,
      highFrom: 3,
      borderlineFrom: 2,
      partnerInterestOver: 2,
      questions: [{ key: 'owner', nl: 'Wie houdt het bij?', en: 'Who keeps it?' }, { nl: 'Nieuw?', en: 'New?' }, {}],
      version: 1,
      ...more,
    })
  const change = (more: object, who = lead) => as(db, who, ctx => changeAnalysisTemplate(ctx, input(more)))
  expect(good(await change({}))).toEqual({ version: 2 })
  expect(codes(await change({}))).toEqual(['changed-meanwhile'])
  expect(
    codes(
      await change({
        version: 2,
        questions: [
          { key: 'owner', nl: 'Wie houdt het bij?', en: 'Who keeps it?' },
          { key: 'own-1', nl: 'Nieuw?', en: 'New?' },
        ],
      }),
    ),
  ).toEqual(['nothing-changed'])
  await expect(change({}, world.manager)).rejects.toThrow(NotFoundError)
  const after = await start()
  const heads = []
  for (const id of [before, after]) heads.push(await as(db, world.manager, ctx => analysisPage(ctx, id)))
  expect(heads.map(one => one.head.templateVersion)).toEqual([1, 2])
  expect(heads[1]?.questions.map(one => one.key)).toEqual(['owner', 'own-1'])
  expect(heads[1]?.head.notice.en).toMatch(/own version/)
  expect(TemplateInput.safeParse({ ...input({}), borderlineFrom: 4 }).error?.issues[0]?.message).toBe(
    'borderline-over-high',
  )
})
