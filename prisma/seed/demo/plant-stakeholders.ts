import { runAsMember } from '~/access/run.server'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { setSectorTarget } from '~/areas/network/targets/save-target.server'
import { SectorTargetInput, usualCountedFrom } from '~/areas/network/targets/sector-target'
import { agreeAnalysis } from '~/areas/stakeholders/agree-analysis.server'
import { keepDiscussion } from '~/areas/stakeholders/change-analysis.server'
import { chooseCell } from '~/areas/stakeholders/choose-cell.server'
import { makeRelation } from '~/areas/stakeholders/follow-analysis.server'
import { agreeValue, giveScore } from '~/areas/stakeholders/give-score.server'
import { stakeholdersPage } from '~/areas/stakeholders/influence.page.server'
import { AnalysisInput, SectorInput, StakeholderInput } from '~/areas/stakeholders/inputs'
import { saveAnalysisSector, saveVacancySources } from '~/areas/stakeholders/save-sector.server'
import { removeStakeholder, saveAnalysisStakeholder } from '~/areas/stakeholders/save-stakeholder.server'
import { sectorsPage } from '~/areas/stakeholders/sectors.page.server'
import { startAnalysis } from '~/areas/stakeholders/start-analysis.server'
import { takePart } from '~/areas/stakeholders/take-part.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoPerson } from './plant-network'
import { seededRandom, type Random } from './random'
import { demoSectors, demoSources, demoStakeholders } from './stakeholder-region'

type Triple = readonly [number, number, number]

interface AnalysisPlan {
  title: string
  then: Date
  /** Which scores, and by how much the numbers of sectors differ from this year's. */
  which: 'before' | 'now'
  factor: number
  replacesId?: string
  isAgreed: boolean
}

/** Two agreed analyses a year apart, the first superseded by the second, and one that is under way. */
export async function plantStakeholders(people: readonly DemoPerson[], now: Date): Promise<void> {
  const year = now.getUTCFullYear()
  const raters = ['accountmanager', 'accountmanager2', 'accountmanager3', 'casemanager'].flatMap(
    login => people.find(person => person.login === login) ?? [],
  )
  const plan = (more: Omit<AnalysisPlan, 'title'> & { title?: string }) =>
    plantAnalysis(raters, { title: `Stakeholderanalyse ${more.then.getUTCFullYear()}`, ...more })
  const first = await plan({ then: daysBefore(now, 395), which: 'before', factor: 0.97, isAgreed: true })
  const second = await plan({ then: daysBefore(now, 30), which: 'now', factor: 1, replacesId: first, isAgreed: true })
  await plantFollowing(raters[0]!, second, now)
  await plan({
    title: `Stakeholderanalyse ${year + 1}, in bewerking`,
    then: daysBefore(now, 2),
    which: 'now',
    factor: 1.02,
    replacesId: second,
    isAgreed: false,
  })
}

async function plantAnalysis(raters: readonly DemoPerson[], plan: AnalysisPlan): Promise<string> {
  const [leader, ...others] = raters
  const random = seededRandom(Math.round(plan.factor * 1_000))
  const as = <T>(who: DemoPerson, work: (ctx: Ctx<MemberActor>) => Promise<T>) =>
    runAsMember(who.membershipId, ctx => work(at(ctx, plan.then)), { timeout: 120_000 })
  const analysisId = await as(leader!, async ctx => {
    const { title, replacesId } = plan
    const purpose = 'Meer leerwerkplekken voor mensen die ver van werk staan'
    const input = AnalysisInput.parse({ title, purpose, heldOn: dayText(plan.then), replacesId })
    const { analysisId: id } = must(await startAnalysis(ctx, input))
    for (const other of others) must(await takePart(ctx, id, other.membershipId))
    await plantSectors(ctx, id, plan)
    await plantHolders(ctx, id, plan)
    return id
  })
  const scoring = plan.isAgreed ? raters : raters.slice(0, 3)
  for (const rater of scoring) await as(rater, ctx => plantScores(ctx, analysisId, plan, random))
  await as(leader!, ctx => plantAgreement(ctx, analysisId, plan))
  return analysisId
}

async function plantSectors(ctx: Ctx<MemberActor>, analysisId: string, plan: AnalysisPlan): Promise<void> {
  const { rows } = await sectorsPage(ctx, analysisId)
  const period = String(plan.then.getUTCFullYear() - 1)
  for (const sector of demoSectors) {
    const known = rows.find(row => row.sectorCode === sector.code)
    const input = SectorInput.parse({
      sectorCode: sector.code,
      source: 'Arbeidsmarktmonitor Voorbeeldstroom',
      period,
      jobs: Math.round((sector.jobs * plan.factor) / 100) * 100,
      vacancies: Math.round((sector.vacancies * plan.factor) / 10) * 10,
      vacancies_source: 'Werkplein Voorbeeldstroom',
      vacancies_period: `${period}-Q4`,
      growth: sector.growth,
      hard_to_fill: sector.hard ? 'yes' : 'no',
      entry_level_share: sector.entry,
      women_share: sector.women,
      part_time_share: sector.partTime,
      version: known?.version,
    })
    const { sectorId } = must(await saveAnalysisSector(ctx, analysisId, known?.id ?? null, input))
    const version = (known?.version ?? 0) + 1
    if (known && known.vacancySources.length > 0) continue
    must(await saveVacancySources(ctx, analysisId, sectorId, { sources: [...demoSources[sector.code]], version }))
  }
}

async function plantHolders(ctx: Ctx<MemberActor>, analysisId: string, plan: AnalysisPlan): Promise<void> {
  const { stakeholders } = await stakeholdersPage(ctx, analysisId)
  for (const { label, kind, stakes, people, ...more } of demoStakeholders) {
    const known = stakeholders.find(one => one.label === label)
    if (known && more[plan.which] === null) must(await removeStakeholder(ctx, analysisId, known.id))
    if (known || more[plan.which] === null) continue
    const headcountSource = 'opgave van de stakeholder'
    const input = StakeholderInput.parse({ label, kind, stakes, headcount: people, headcountSource })
    must(await saveAnalysisStakeholder(ctx, analysisId, null, input))
  }
}

const near = (value: number, random: Random) => Math.min(5, Math.max(1, value + random.whole(-1, 1)))

async function plantScores(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  plan: AnalysisPlan,
  random: Random,
): Promise<void> {
  const { stakeholders } = await stakeholdersPage(ctx, analysisId)
  for (const one of stakeholders) {
    const known = demoStakeholders.find(other => other.label === one.label)
    const values = known?.[plan.which]
    if (!known || !values) continue
    const [importance, interest, influence] = values.map(value => near(value, random)) as unknown as Triple
    const score = { importance, interest, influence, influenceReason: known.reason }
    must(await giveScore(ctx, analysisId, one.id, score))
  }
}

async function plantAgreement(ctx: Ctx<MemberActor>, analysisId: string, plan: AnalysisPlan): Promise<void> {
  const { stakeholders } = await stakeholdersPage(ctx, analysisId)
  const agreed = plan.isAgreed ? stakeholders : stakeholders.slice(0, 3)
  for (const one of agreed) {
    const known = demoStakeholders.find(other => other.label === one.label)
    const values = known?.[plan.which]
    if (!known || !values) continue
    const [importance, interest, influence] = values as Triple
    const agreedNote = 'Besproken in de groep; de laagste en hoogste score zijn toegelicht.'
    const input = { importance, interest, influence, influenceReason: known.reason, agreedNote, version: one.version }
    must(await agreeValue(ctx, analysisId, one.id, input))
  }
  if (!plan.isAgreed) return
  const koepel = stakeholders.find(one => one.label.startsWith('Zorgkoepel'))
  if (koepel) {
    const cell = { stakeholderId: koepel.id, stage: 'implementation' as const, seen: 'partnership' as const }
    must(
      await chooseCell(ctx, analysisId, {
        ...cell,
        kind: 'control',
        reason: 'Zij levert en betaalt de werkbegeleiders',
      }),
    )
  }
  const answers = {
    knowledge: 'Ieder belt zijn eigen werkgevers; verslagen komen in Werkbrug.',
    owner: 'De accountmanager van de gemeente houdt het netwerk bij, ieder is eigenaar van de eigen relaties.',
    sources: 'Eigen werkgevers bellen levert het meest op, het Werkplein is vollediger.',
  }
  must(await keepDiscussion(ctx, analysisId, answers, 1))
  must(await agreeAnalysis(ctx, analysisId))
}

/** One relation that is still to be made, and an aim for a sector. */
async function plantFollowing(leader: DemoPerson, analysisId: string, now: Date): Promise<void> {
  await runAsMember(leader.membershipId, async ctx => {
    const then = at(ctx, daysBefore(now, 28))
    const { stakeholders } = await stakeholdersPage(then, analysisId)
    const metal = stakeholders.find(one => one.label === 'Metaalkring')
    if (metal) must(await makeRelation(then, analysisId, metal.id))
    const { rows } = await sectorsPage(then, analysisId)
    if (!rows[0]) return
    const dueOn = dayText(new Date(now.getTime() + 300 * 86_400_000))
    const aim = { wanted: 12, countedFrom: usualCountedFrom, dueOn, ownerId: leader.membershipId }
    must(
      await setSectorTarget(then, { of: 'analysis', analysisId, sectorId: rows[0].id }, SectorTargetInput.parse(aim)),
    )
  })
}
