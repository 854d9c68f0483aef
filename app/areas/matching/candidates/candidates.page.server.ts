import { accessDay } from '~/access/access-day'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { factsForMatchingOf } from '~/areas/clients/matching-facts.server'
import { runningOfClients } from '~/areas/placements/placements-of-many.store.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { requireVacancy } from '~/areas/vacancies/require-vacancy.server'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { placesAsked } from '../places-asked'
import { listOpenPlaces, toClientProfiles } from '../profiles.store.server'
import { listNotSuitable } from '../verdicts.store.server'
import { listGuidedClients } from '~/areas/clients/guided-clients.store.server'
import { rankCandidates } from './rank-candidates'

/**
 * The actor's own clients for one open place, best first: only those whom the actor guides, whatever else the role may see.
 * Who set the place aside or has something running there is said beside it.
 */
export async function candidatesPage(
  ctx: Ctx<MemberActor>,
  vacancyId: string,
  search: URLSearchParams,
  language: Language,
) {
  const { actor, db, now } = ctx
  const vacancy = await requireVacancy(ctx, 'matching.of-place', vacancyId)
  const words = search.get('q')?.trim() || null
  const { order } = placesAsked(search)
  const [open] = await listOpenPlaces(db, [vacancyId])
  const guided = await listGuidedClients(db, actor.membershipId, accessDay(now), words)
  const ids = guided.map(client => client.id)
  const profiles = open ? await toClientProfiles(db, await factsForMatchingOf(db, ids)) : []
  const { ranked, dropped } = open ? rankCandidates(profiles, open.profile, order) : { ranked: [], dropped: {} }
  const labels = await labelsByUri(db, open?.profile.asks.map(ask => ask.uri) ?? [], language)
  const label = (uri: string) => labels.get(uri) ?? uri
  const byId = new Map(guided.map(client => [client.id, client]))
  const here = (await runningOfClients(db, ids)).filter(placement => placement.vacancyId === vacancyId)
  const placements = new Map(here.map(placement => [placement.clientId, placement.id]))
  const aside = new Set(
    (await listNotSuitable(db, ids)).flatMap(one => (one.vacancyId === vacancyId ? one.clientId : [])),
  )
  return {
    vacancy: { id: vacancyId, title: vacancy.title, employer: open?.facts.employerName ?? null },
    isOpen: open !== undefined,
    words,
    order,
    guided: guided.length,
    dropped,
    rows: ranked.flatMap(({ clientId, met, gaps, ...fits }) => {
      const client = byId.get(clientId)
      if (!client) return []
      return {
        ...client,
        ...fits,
        met: met.map(label),
        gaps: gaps.map(label),
        placementId: placements.get(clientId) ?? null,
        isAside: aside.has(clientId),
      }
    }),
  }
}

export type CandidatesPage = Awaited<ReturnType<typeof candidatesPage>>

/** The same list as a table for a file. */
export async function exportCandidates(
  ctx: Ctx<MemberActor>,
  vacancyId: string,
  search: URLSearchParams,
  language: Language,
): Promise<{ title: string; header: string[]; rows: CellValue[][] }> {
  const t = translator(language, 'candidates')
  const page = await candidatesPage(ctx, vacancyId, search, language)
  return {
    title: `${t('title')} ${page.vacancy.title}`,
    header: [
      t('number'),
      t('client'),
      t('step'),
      t('clientFit'),
      t('employerFit'),
      t('withLearning'),
      t('met'),
      t('gaps'),
      t('state'),
    ],
    rows: page.rows.map(row => [
      row.number,
      row.name,
      row.step,
      row.clientFit,
      row.employerFit,
      Math.min(100, row.employerFit + row.learnable),
      row.met.join('; '),
      row.gaps.join('; '),
      row.placementId ? t('running') : row.isAside ? t('aside') : null,
    ]),
  }
}
