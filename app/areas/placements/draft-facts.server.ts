import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findCore } from '~/areas/clients/clients.store.server'
import { networkDay } from '~/areas/engagement/network-day.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import type { AgreementType } from './agreement-types'
import type { PlacementFacts } from './draft-from-placement'
import { findDraftContext } from './draft-context.store.server'
import type { PlacementRow } from './placements.store.server'
import { addDays } from './plain-dates'

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10)
const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

/** Gathers what is known of a placement for the first draft, so that nobody types it again. */
export async function draftFacts(
  ctx: Ctx<MemberActor>,
  placement: PlacementRow,
  given: {
    type: AgreementType
    number: string
    templateVersion: string
    startsOn?: string
    endsOn?: string
    hoursPerWeek?: number
  },
): Promise<PlacementFacts> {
  const core = await findCore(ctx.db, placement.client.id)
  const context = await findDraftContext(ctx.db, placement)
  const labels = await labelsByUri(ctx.db, context.competenceUris, 'nl')
  const competences = context.competenceUris.flatMap(uri => labels.get(uri) ?? [])
  const startsOn = given.startsOn ?? dayOf(placement.startsOn) ?? addDays(await networkDay(ctx), 14)
  const { mentor, coach, site } = placement
  return {
    type: given.type,
    number: given.number,
    templateVersion: given.templateVersion,
    client: {
      name: line(placement.client.firstName, placement.client.lastName),
      birthDate: dayOf(core?.birthDate),
      address: [line(core?.street, core?.houseNumber), line(core?.postcode, core?.city)].filter(Boolean).join(', '),
      email: core?.email ?? undefined,
      phone: core?.phone ?? undefined,
    },
    employer: { legalName: placement.employer.name, kvkNumber: context.kvkNumber ?? undefined },
    site: {
      establishmentNumber: site?.establishmentNumber ?? undefined,
      address: [line(site?.street, site?.houseNumber), line(site?.postcode, site?.city)].filter(Boolean).join(', '),
    },
    signatory: context.signatory,
    mentor: {
      name: line(mentor?.firstName, mentor?.lastName),
      email: mentor?.email ?? undefined,
      phone: mentor?.phone ?? undefined,
      function: mentor?.function ?? undefined,
      hoursPerWeek: 2,
    },
    coach: {
      name: coach?.displayName ?? ctx.actor.displayName,
      email: context.coachEmail ?? undefined,
      phone: context.coachPhone ?? undefined,
      organisation: coach?.organisation.name ?? ctx.actor.organisationName,
    },
    vacancy: { title: placement.vacancy.title, tasks: context.tasks, competences },
    period: {
      startsOn,
      endsOn: given.endsOn ?? dayOf(placement.endsOn) ?? addDays(startsOn, 84),
      hoursPerWeek: given.hoursPerWeek ?? placement.hoursPerWeek ?? 16,
    },
    learningGoals: context.learnableUris.flatMap(uri => labels.get(uri) ?? []).map(goal => ({ goal })),
    standard: context.standard,
  }
}
