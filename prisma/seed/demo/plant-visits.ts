import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { planVisit } from '~/areas/engagement/visits/plan-visit.server'
import { VisitInput } from '~/areas/engagement/visits/visit'
import { at, dayText, daysBefore, must } from './history'
import { seededRandom } from './random'

const goals = [
  'kennismaken en rondleiding',
  'leerplekken doornemen',
  'evaluatie van de stage',
  'taakanalyse op de werkvloer',
] as const

/** Some employers are visited in the coming two weeks, and one now and then was yesterday and waits to be written down. */
export async function plantVisits(
  ctx: Ctx<MemberActor>,
  employer: { id: string; level: number; contactId: string; town: { name: string } },
  number: number,
  now: Date,
): Promise<void> {
  const random = seededRandom(800_000 + number)
  if (employer.level < 2 || !random.chance(0.15)) return
  const hour = random.whole(9, 15)
  const input = VisitInput.parse({
    goal: random.pick(goals),
    on: dayText(daysBefore(now, random.chance(0.2) ? 1 : -random.whole(1, 14))),
    from: `${String(hour).padStart(2, '0')}:00`,
    until: `${String(hour + 1).padStart(2, '0')}:00`,
    place: `Bij de receptie, ${employer.town.name}`,
    contactId: employer.contactId,
  })
  must(await planVisit(at(ctx, daysBefore(now, 7)), employer.id, input))
}
