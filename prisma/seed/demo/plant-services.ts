import { runAsMember } from '~/access/run.server'
import { planGap } from '~/areas/network/coverage/plan-gap.server'
import { replaceOutline } from '~/areas/network/coverage/replace-outline.server'
import { saveNetworkService } from '~/areas/network/services/save-service.server'
import { ServiceInput } from '~/areas/network/services/service'
import { at, daysBefore, dayText, must } from './history'
import type { DemoNetwork } from './plant-network'
import { demoOutlineFile } from './region-outline'
import { demoServices } from './service-list'

/** The services of the region, the outlines of its towns, and one gap that somebody works on. */
export async function plantServices(network: DemoNetwork, now: Date): Promise<void> {
  const lead = network.people.find(person => person.role === 'network_coordinator')
  const colleague = network.people.find(person => person.role === 'account_manager')
  if (!lead || !colleague) return
  const partners: Readonly<Record<string, string | undefined>> = network.organisations
  await runAsMember(lead.membershipId, async ctx => {
    for (const [index, one] of demoServices.entries()) {
      const organisationId = partners[one.by]
      const input = ServiceInput.parse({
        name: one.name,
        ...(organisationId ? { organisationId } : { providerName: one.by }),
        kind: one.kind,
        description: one.description,
        steps: one.steps,
        targetGroups: one.for,
        places: one.places,
        placesPer: one.per,
        languages: one.languages,
        cost: one.cost ?? 'unknown',
        costAmount: one.amount,
        costBy: one.paidBy,
        access: one.access,
        waitingWeeks: one.waiting,
        towns: one.towns,
        startsOn: one.began === undefined ? undefined : dayText(daysBefore(now, one.began)),
        endsOn: one.ends === undefined ? undefined : dayText(daysBefore(now, one.ends)),
      })
      must(await saveNetworkService(at(ctx, daysBefore(now, 90 - index)), null, input))
    }
    const bytes = new TextEncoder().encode(demoOutlineFile)
    must(await replaceOutline(at(ctx, daysBefore(now, 60)), { name: 'voorbeeldstroom.geojson', bytes }))
    must(
      await planGap(
        at(ctx, daysBefore(now, 12)),
        { of: 'group', step: 1, column: 'youth' },
        {
          title: 'Met jongerenwerk praten over huisbezoek',
          dueOn: dayText(daysBefore(now, -18)),
          ownerId: colleague.membershipId,
        },
      ),
    )
  })
}
