import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { listTeaching } from '~/areas/network/services/services.store.server'
import { listLabels, urisIn } from '~/areas/taxonomy/concepts.store.server'
import { tieServices, type TieReason } from './tie-services'

/** A training or activity where something can be learnt, and why it goes with it. */
export interface TeachingTie {
  id: string
  name: string
  provider: string
  kind: string
  waitingWeeks: number | null
  towns: string[]
  reason: TieReason
}

/** The trainings and activities of the social map that say they teach one of these competences, where the reader sees services. */
export async function servicesFor(ctx: Ctx<MemberActor>, uris: readonly string[]) {
  const services = await listTeaching(ctx.db, { networkId: ctx.actor.networkId, today: await networkDay(ctx) })
  const tied = (id: string, reason: TieReason): TeachingTie[] => {
    const service = services.find(one => one.id === id)
    if (!service) return []
    const { name, provider, kind, waitingWeeks, towns } = service
    return [{ id, name, provider, kind, waitingWeeks, towns, reason }]
  }
  const courses = services.filter(one => one.kind === 'language').flatMap(one => tied(one.id, { why: 'language' }))
  if (services.length === 0 || uris.length === 0) return { of: (): TeachingTie[] => [], courses }
  const languages = await urisIn(ctx.db, uris, 'language')
  const labels = await listLabels(ctx.db, uris)
  const ties = tieServices(
    uris.map(uri => ({ uri, labels: labels.get(uri) ?? [], isLanguage: languages.has(uri) })),
    services,
  )
  return { of: (uri: string) => (ties.get(uri) ?? []).flatMap(tie => tied(tie.serviceId, tie.reason)), courses }
}
