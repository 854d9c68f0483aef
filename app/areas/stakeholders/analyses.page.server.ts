import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { listOtherAnalyses, pageOfAnalyses, type AnalysisFilter } from './analyses.store.server'
import { analysisStatuses } from './analysis-states'
import { sampleAnalysis } from './sample-analysis'
import { findCurrentTemplate } from './templates.store.server'

function readFilter(search: URLSearchParams): AnalysisFilter {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    status: analysisStatuses.find(one => one === search.get('status')) ?? null,
  }
}

/** The analyses of the network, the newest first, with the template that a new one takes. */
export async function analysesPage({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const filter = readFilter(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const current = await findCurrentTemplate(db)
  return {
    ...(await pageOfAnalyses(db, actor.networkId, filter, place)),
    filter,
    template: { version: current?.version ?? 1, notice: (current?.template ?? sampleAnalysis).notice },
    may: {
      write: can(actor, 'stakeholders.write', { sameNetwork: true }),
      shape: can(actor, 'stakeholders.shape', { sameNetwork: true }),
    },
  }
}

/** The same analyses for a file. */
export async function exportAnalyses({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  return (await pageOfAnalyses(db, actor.networkId, readFilter(search), fromTheStart, mostExported)).rows
}

/** What a new analysis can replace. */
export async function newAnalysisPage({ db }: Ctx<MemberActor>) {
  return { agreed: await listOtherAnalyses(db, null, ['agreed']) }
}

/** The template in use, for adapting it; a network without one of its own sees the product's sample. */
export async function templatePage({ db }: Ctx<MemberActor>) {
  const current = await findCurrentTemplate(db)
  return { version: current?.version ?? 1, template: current?.template ?? sampleAnalysis }
}
