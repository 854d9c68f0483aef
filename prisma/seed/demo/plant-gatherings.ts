import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { answerForGuest } from '~/areas/engagement/gatherings/answer-gathering.server'
import { bringClient } from '~/areas/engagement/gatherings/bring-client.server'
import { FollowUpInput, GatheringInput } from '~/areas/engagement/gatherings/gathering-input'
import { listGatheringClients } from '~/areas/engagement/gatherings/gathering-clients.store.server'
import { readGuestListAsk } from '~/areas/engagement/gatherings/guest-list'
import { pageOfGuests, type GuestLine } from '~/areas/engagement/gatherings/guest-list.store.server'
import { saveGuest } from '~/areas/engagement/gatherings/guests.store.server'
import { inviteGuests } from '~/areas/engagement/gatherings/invite-guests.server'
import { followUp, judgeGathering } from '~/areas/engagement/gatherings/judge-gathering.server'
import { noteAttendance } from '~/areas/engagement/gatherings/note-attendance.server'
import { planGathering } from '~/areas/engagement/gatherings/plan-gathering.server'
import { usualRemindDays } from '~/areas/engagement/gatherings/reminder'
import { steerGathering } from '~/areas/engagement/gatherings/steer-gathering.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoClient } from './plant-clients'
import type { DemoEmployer } from './plant-employers'
import type { DemoPerson } from './plant-network'
import { seededRandom, type Random } from './random'

interface Plan {
  activityKey: string
  title: string
  description: string
  place: string
  capacity?: number
  /** Days before now; below zero it is yet to come. */
  daysAgo: number
  steps: number[]
  /** What it brought: hosts for employers and for clients, and the mean of the guests. */
  brought: readonly [number, number, number]
  words: string
  closed: boolean
}

const plans: readonly Plan[] = [
  {
    activityKey: 'meet-greet',
    title: 'Meet & greet in de zorg',
    description: 'Deelnemers en werkgevers leren elkaar kennen aan tafels van vier. Er is koffie en thee.',
    place: 'Buurthuis De Brug, Rijnveen',
    capacity: 20,
    daysAgo: 640,
    steps: [3, 4],
    brought: [4, 4, 4],
    words: 'Twee werkgevers vroegen daarna of iemand een dag kon meelopen.',
    closed: true,
  },
  {
    activityKey: 'company-visit',
    title: 'Kijken bij de technische bedrijven',
    description: 'Een ochtend langs drie werkplaatsen, met tijd om vragen te stellen.',
    place: 'Verzamelen op Bedrijvenpark Noord',
    daysAgo: 410,
    steps: [3],
    brought: [3, 5, 4],
    words: 'Deelnemers zagen voor het eerst een werkplaats van binnen. Volgende keer kleinere groepen.',
    closed: true,
  },
  {
    activityKey: 'meet-greet',
    title: 'Meet & greet met winkels en horeca',
    description: 'Korte gesprekken aan de hand van drie vragen die de deelnemers zelf maakten.',
    place: 'Bibliotheek Rijnveen, grote zaal',
    capacity: 16,
    daysAgo: 190,
    steps: [3, 4],
    brought: [4, 5, 4],
    words: 'Het hielp dat de deelnemers de vragen maakten.',
    closed: true,
  },
  {
    activityKey: 'case-evaluation',
    title: 'Samen terugkijken op de stages van dit jaar',
    description: 'Wat ging goed, wat niet, en wat spreken wij af voor het volgende jaar?',
    place: 'Gemeentehuis, zaal 2',
    daysAgo: 12,
    steps: [8, 9],
    brought: [5, 4, 5],
    words: 'Werkgevers willen eerder horen wanneer het met een deelnemer minder gaat.',
    closed: false,
  },
]

const coming: Plan = {
  activityKey: 'sector-workshop',
  title: 'Werksessie: leren op de werkvloer',
  description: 'Werkgevers vertellen hoe zij nieuwe mensen inwerken. Daarna werken wij dat samen uit.',
  place: 'Leerwerkplaats, Kanaalweg 4',
  capacity: 8,
  daysAgo: -9,
  steps: [6, 7],
  brought: [0, 0, 0],
  words: '',
  closed: false,
}

/** Who makes the events, and who receives the guests with them. */
interface Hosts {
  manager: DemoPerson
  hosts: readonly DemoPerson[]
}

/** Four events of two years with attendance and effect, and one that is coming with answers and a waiting list. */
export async function plantGatherings(
  people: Hosts,
  employers: readonly DemoEmployer[],
  clients: readonly DemoClient[],
  networkId: string,
  now: Date,
): Promise<void> {
  const willing = employers.filter(one => one.level >= 2)
  for (const [index, plan] of [...plans, coming].entries()) {
    const random = seededRandom(820_000 + index)
    const asked = random.some(willing, plan === coming ? 16 : 12)
    const id = await plantOne(people, plan, asked, random, now)
    const guided = await plantClients(id, random.some(clients, 20), plan, now)
    if (plan === coming) continue
    await noteClients(id, guided, plan, random, now)
    await plantHeld(people, id, plan, networkId, random, now)
  }
}

/** The day of an event: a working day, for one that was the one before a weekend. */
function dayOf({ daysAgo }: Plan, now: Date, hour = 10): Date {
  const day = daysBefore(now, daysAgo, hour)
  const shift = { 0: 2, 6: 1 }[day.getUTCDay()] ?? 0
  return daysBefore(now, daysAgo < 0 ? daysAgo - (shift === 0 ? 0 : 3 - shift) : daysAgo + shift, hour)
}

const as = <T>(who: DemoPerson, moment: Date, work: (ctx: Ctx<MemberActor>) => Promise<T>) =>
  runAsMember(who.membershipId, ctx => work(at(ctx, moment)), { timeout: 120_000 })

async function guestsOf(ctx: Ctx<MemberActor>, gatheringId: string): Promise<readonly GuestLine[]> {
  const { filter, ...ask } = readGuestListAsk(new URLSearchParams())
  const { networkId } = ctx.actor
  return (await pageOfGuests(ctx.db, { networkId, gatheringId }, { filter, which: 'shown' }, ask, 500)).rows
}

async function plantOne(
  { manager, hosts }: Hosts,
  plan: Plan,
  asked: readonly DemoEmployer[],
  random: Random,
  now: Date,
): Promise<string> {
  const begun = daysBefore(now, plan.daysAgo + 24)
  const id = await as(manager, begun, async ctx => {
    const input = GatheringInput.parse({
      ...plan,
      on: dayText(dayOf(plan, now)),
      from: '14:00',
      until: '16:30',
      ladderSteps: plan.steps,
      remindDays: usualRemindDays,
      hostIds: [manager, ...hosts].map(one => one.membershipId),
      organisationId: ctx.actor.organisationId,
    })
    const planned = must(await planGathering(ctx, input))
    must(await steerGathering(ctx, planned.id, 'open'))
    const contactIds = asked.map(one => one.contactId)
    must(await inviteGuests(ctx, planned.id, { contactIds }))
    return planned.id
  })
  const guests = await as(manager, begun, ctx => guestsOf(ctx, id))
  for (const [index, guest] of guests.filter(one => one.state === 'invited').entries()) {
    // Later each time: who came first has a seat.
    const moment = new Date(begun.getTime() + (index + 1) * 7_200_000)
    const answer = random.chance(0.7) ? 'accept' : random.chance(0.5) ? 'decline' : 'maybe'
    if (moment > now || random.chance(0.12)) continue
    const word = answer === 'decline' ? 'Die dag is het bij ons te druk.' : undefined
    must(await as(manager, moment, ctx => answerForGuest(ctx, id, guest.id, { answer, word })))
  }
  return id
}

/** Up to seven clients who were guided by then. */
async function plantClients(
  id: string,
  clients: readonly DemoClient[],
  plan: Plan,
  now: Date,
): Promise<readonly DemoClient[]> {
  const moment = daysBefore(now, Math.max(1, plan.daysAgo + 6))
  const guided = clients.filter(one => one.begun < daysBefore(now, Math.max(2, plan.daysAgo + 8))).slice(0, 7)
  for (const client of guided) must(await as(client.caseManager, moment, ctx => bringClient(ctx, id, client.id)))
  return guided
}

async function noteClients(
  id: string,
  clients: readonly DemoClient[],
  plan: Plan,
  random: Random,
  now: Date,
): Promise<void> {
  for (const client of clients)
    await as(client.caseManager, dayOf(plan, now, 15), async ctx => {
      const rows = await listGatheringClients(ctx.db, id)
      const row = rows.find(one => one.clientId === client.id)
      const attendance = random.chance(0.9) ? 'attended' : 'no_show'
      if (row) must(await noteAttendance(ctx, id, { clientId: row.id, attendance }))
    })
}

async function plantHeld(
  { manager, hosts }: Hosts,
  id: string,
  plan: Plan,
  networkId: string,
  random: Random,
  now: Date,
): Promise<void> {
  const theDay = dayOf(plan, now, 16)
  const after = daysBefore(now, Math.max(1, plan.daysAgo - 2), 17)
  const [forEmployers, forClients, forGuests] = plan.brought
  const came = await as(manager, theDay, async ctx => {
    const guests = (await guestsOf(ctx, id)).filter(one => one.state === 'accepted' || one.state === 'maybe')
    const present: GuestLine[] = []
    for (const guest of guests) {
      const attendance = random.chance(guest.state === 'accepted' ? 0.88 : 0.4) ? 'attended' : 'no_show'
      must(await noteAttendance(ctx, id, { guestId: guest.id, attendance }))
      if (attendance === 'attended') present.push(guest)
    }
    must(await steerGathering(ctx, id, 'hold'))
    return present
  })
  await as(manager, after, async ctx => {
    must(await judgeGathering(ctx, id, { employers: forEmployers, clients: forClients, words: plan.words }))
    const [first] = came
    const dueOn = dayText(daysBefore(now, Math.min(plan.daysAgo - 9, 0)))
    if (first?.employerId && !plan.closed) {
      const title = `Afspraken van de bijeenkomst nabellen met ${first.of}`
      must(await followUp(ctx, id, FollowUpInput.parse({ title, dueOn, employerId: first.employerId })))
    }
  })
  for (const host of hosts) {
    const clients = Math.max(1, forClients - (random.chance(0.5) ? 1 : 0))
    await as(host, after, async ctx => must(await judgeGathering(ctx, id, { employers: forEmployers, clients })))
  }
  await runAsSystem(networkId, 'demo', async ctx => {
    for (const guest of came.filter(() => random.chance(0.6))) {
      const outcome = Math.min(5, Math.max(1, forGuests + random.whole(-1, 1)))
      const outcomeWords = random.chance(0.3) ? 'Goede gesprekken gehad.' : null
      await saveGuest(ctx.db, guest, { outcome, outcomeWords, outcomeAt: after }, after)
    }
  })
  if (plan.closed) await as(manager, after, async ctx => must(await steerGathering(ctx, id, 'close')))
}
