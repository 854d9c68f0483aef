import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { isSection } from '~/areas/employers/sectors'
import { dayIn } from '~/areas/engagement/days'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { compareJobs, mostCompared } from './compare-jobs'
import { isStale, jobFormStates, jobStatuses } from './job-form'
import { jobFormSorts, type JobFormSort } from './job-form-list'
import { countJobForms, pageOfJobForms, type JobFormFilter } from './job-form-list.store.server'
import { listJobFormsByIds, listSkillsOf } from './job-forms.store.server'

function readFilter(search: URLSearchParams, today: string): JobFormFilter {
  const section = search.get('sector') ?? ''
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    section: isSection(section) ? section : null,
    jobStatus: jobStatuses.find(one => one === search.get('status')) ?? null,
    state: jobFormStates.find(one => one === search.get('state')) ?? null,
    staleOn: search.get('stale') === 'yes' ? today : null,
  }
}

function readSort(search: URLSearchParams): { key: JobFormSort; direction: 'up' | 'down' } {
  const asked = search.get('sort') ?? ''
  const key = jobFormSorts.find(one => one === asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'title', direction: 'up' }
}

/** The forms of the whole network. */
export async function jobFormListPage({ actor, db, now }: Ctx<MemberActor>, search: URLSearchParams) {
  const today = dayIn(now, actor.timeZone)
  const filter = readFilter(search, today)
  const sort = readSort(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfJobForms(db, actor.networkId, filter, sort, place)
  return {
    ...page,
    rows: page.rows.map(row => ({ ...row, isStale: isStale(row, today) })),
    total: await countJobForms(db, actor.networkId, filter),
    filter,
    sort,
    mayShape: can(actor, 'jobforms.shape', { sameNetwork: true }),
  }
}

/** The same forms for a file. */
export async function exportJobForms({ actor, db, now }: Ctx<MemberActor>, search: URLSearchParams) {
  const today = dayIn(now, actor.timeZone)
  const filter = readFilter(search, today)
  const { rows } = await pageOfJobForms(db, actor.networkId, filter, readSort(search), fromTheStart, mostExported)
  return rows.map(row => ({ ...row, isStale: isStale(row, today) }))
}

/** Chosen jobs beside each other, also of different firms; what the reader may not see is left out. */
export async function compareJobsPage(ctx: Ctx<MemberActor>, ids: readonly string[], language: string) {
  const asked = [...new Set(ids)]
  const forms = await listJobFormsByIds(ctx.db, asked.slice(0, mostCompared))
  const rows = await listSkillsOf(
    ctx.db,
    forms.map(one => one.id),
  )
  const comparison = compareJobs(
    forms.map(form => ({ id: form.id, skills: rows.filter(row => row.jobFormId === form.id) })),
  )
  const labels = await labelsByUri(
    ctx.db,
    rows.map(row => row.conceptUri),
    language,
  )
  const named = <S extends { conceptUri: string }>(skills: readonly S[]) =>
    skills.map(skill => ({ ...skill, label: labels.get(skill.conceptUri) ?? skill.conceptUri }))
  return {
    jobs: forms.map(form => ({ id: form.id, title: form.title, employer: form.employer.name })),
    tooMany: asked.length > mostCompared,
    common: named(comparison.common),
    differing: named(comparison.differing),
    ratios: comparison.ratios,
  }
}
export type CompareJobsPage = Awaited<ReturnType<typeof compareJobsPage>>
