import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember } from '~/access/run.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { fieldsOf, findEmployer } from '~/areas/employers/employers.store.server'
import { ContactInput, EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { confirmLevel } from '~/areas/engagement/confirm-level.server'
import { argumentKinds, ContactMomentInput, objectionKinds } from '~/areas/engagement/contact-moment'
import { LevelInput } from '~/areas/engagement/level-input'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoPerson } from './plant-network'
import { plantPromises } from './plant-promises'
import { plantVisits } from './plant-visits'
import type { Random } from './random'
import { firmWords, firstNames, lastNames, streets, towns, type Town } from './region'
import { trades, type Trade } from './trades'

export interface DemoEmployer {
  id: string
  name: string
  trade: Trade
  town: Town
  contactId: string
  mentorId: string | null
  level: number
  ownerId: string
}

/** Without contact for so long a relation of the demo sleeps or has ended. */
const quietAfterDays = 120

const notes = [
  'Prettig gesprek gehad.',
  'Wil meedenken over een rooster.',
  'Zag eerst bezwaren, is nu nieuwsgierig.',
  'Goede ervaring met een eerdere stagiair.',
  'Belt zelf terug na overleg.',
] as const
const steps = [
  'Bellen over leerplek',
  'Bezoek inplannen',
  'Informatie sturen over begeleiding',
  'Voorstel doen voor kennismaking',
  'Vragen naar ervaring',
] as const

/** Each account manager's employers with their people and two years of contact, through the use cases. */
export async function plantEmployers(
  owner: DemoPerson,
  share: { count: number; first: number },
  random: Random,
  now: Date,
): Promise<DemoEmployer[]> {
  return runAsMember(
    owner.membershipId,
    async ctx => {
      const employers: DemoEmployer[] = []
      for (let n = 0; n < share.count; n++)
        employers.push(await plantEmployer(ctx, owner, share.first + n, random, now))
      return employers
    },
    { timeout: 600_000 },
  )
}

async function plantEmployer(
  ctx: Ctx<MemberActor>,
  owner: DemoPerson,
  number: number,
  random: Random,
  now: Date,
): Promise<DemoEmployer> {
  const trade = random.pick(trades)
  const town = random.pick(towns.flatMap(one => Array<Town>(one.weight).fill(one)))
  const name = `${random.pick(trade.firms)} ${random.pick(firmWords)} ${town.name} ${number}`
  const mail = `firma${number}.example`
  const begun = daysBefore(now, random.whole(30, 730))
  const added = must(
    await addEmployer(
      at(ctx, begun),
      NewEmployerInput.parse({
        name,
        kvkNumber: String(90_000_000 + number),
        establishmentNumber: String(900_000_000_000 + number),
        sectorCode: trade.sector,
        phone: `010 ${String(5_000_000 + number)}`,
        email: `info@${mail}`,
        website: `https://www.${mail}`,
        headcount: random.pick([4, 8, 15, 30, 60, 140]),
        noMailing: random.chance(0.12),
        street: random.pick(streets),
        houseNumber: String(random.whole(1, 180)),
        postcode: `${random.pick(town.pc4)}AB`,
        city: town.name,
      }),
    ),
  )
  const contact = (roles: string[], mentorCapacity?: number) =>
    addContact(
      at(ctx, begun),
      added.employerId,
      ContactInput.parse({
        firstName: random.pick(firstNames),
        lastName: random.pick(lastNames),
        function: roles.includes('mentor') ? 'Praktijkbegeleider' : 'Bedrijfsleider',
        email: `${roles[0]}@${mail}`,
        phone: `06 ${String(10_000_000 + number)}`,
        language: 'nl',
        roles,
        mentorCapacity,
      }),
    )
  const level = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 2, 3])
  const decider = must(await contact(level >= 3 ? ['decision_maker', 'ambassador'] : ['decision_maker']))
  const mentor = level >= 1 && random.chance(0.7) ? must(await contact(['mentor'], random.whole(1, 3))) : null
  const employer = {
    id: added.employerId,
    name,
    trade,
    town,
    contactId: decider.contactId,
    mentorId: mentor?.contactId ?? null,
    level,
    ownerId: owner.membershipId,
  }
  await plantContactMoments(ctx, employer, random, begun, now)
  await plantPromises(ctx, employer, number, begun, now)
  if (level > 1) await plantEarlierLevel(ctx, employer, begun, now)
  if (level > 0) await plantLevel(ctx, employer, random, now)
  await plantRelation(ctx, employer, number, now)
  await plantVisits(ctx, employer, number, now)
  return employer
}

async function plantContactMoments(
  ctx: Ctx<MemberActor>,
  employer: DemoEmployer,
  random: Random,
  begun: Date,
  now: Date,
): Promise<void> {
  const span = Math.max(1, Math.floor((now.getTime() - begun.getTime()) / 86_400_000))
  const count = employer.level === 0 ? random.whole(0, 1) : Math.min(span, 2 + employer.level * 3)
  const days = Array.from({ length: count }, () => random.whole(0, span)).sort((a, b) => b - a)
  for (const [index, day] of days.entries()) {
    const moment = daysBefore(now, day, random.whole(8, 15))
    if (moment > now) continue
    const follows = index === days.length - 1 && random.chance(0.35)
    must(
      await recordContactMoment(
        at(ctx, moment),
        ContactMomentInput.parse({
          employerId: employer.id,
          contactId: employer.contactId,
          channel: employer.level === 0 ? 'note' : random.pick(['call', 'call', 'visit', 'mail', 'meeting']),
          on: dayText(moment),
          needHeard: random.chance(0.5) ? random.pick(employer.trade.needs) : undefined,
          note: random.pick(notes),
          argumentsUsed: random.some(argumentKinds, random.whole(0, 2)),
          objections: random.chance(0.3) ? [random.pick(objectionKinds)] : [],
          reaction: random.pick([-1, 0, 0, 1, 1, 2]),
          nextStep: follows ? random.pick(steps) : undefined,
          nextStepOn: follows ? dayText(new Date(moment.getTime() + random.whole(3, 21) * 86_400_000)) : undefined,
        }),
      ),
    )
  }
}

/** How the relation is judged: by number, so that the draws of everything else stay as they are. */
async function plantRelation(ctx: Ctx<MemberActor>, employer: DemoEmployer, number: number, now: Date): Promise<void> {
  const row = await findEmployer(ctx.db, employer.id)
  if (!row?.lastContactOn) return
  const isQuiet = now.getTime() - row.lastContactOn.getTime() > quietAfterDays * 86_400_000
  must(
    await changeEmployer(
      at(ctx, daysBefore(now, 0, 8)),
      employer.id,
      EmployerInput.parse({
        ...Object.fromEntries(Object.entries(fieldsOf(row)).filter(([, value]) => value !== null)),
        relationState: isQuiet ? (number % 3 === 0 ? 'ended' : 'dormant') : 'existing',
        strength: Math.min(5, Math.max(1, employer.level + 1 + (number % 3 === 0 ? 1 : 0))),
        importance: 1 + ((number * 7) % 5),
        version: row.version,
      }),
    ),
  )
}

async function plantLevel(ctx: Ctx<MemberActor>, employer: DemoEmployer, random: Random, now: Date): Promise<void> {
  const moment = daysBefore(now, random.whole(1, 29))
  const row = await ctx.db.employer.findUniqueOrThrow({ where: { id: employer.id }, select: { version: true } })
  must(
    await confirmLevel(
      at(ctx, moment),
      employer.id,
      LevelInput.parse({
        level: employer.level,
        targetLevel: Math.min(5, employer.level + 1),
        targetOn: dayText(new Date(now.getTime() + 120 * 86_400_000)),
        note: 'Niveau bij de jaarlijkse ronde.',
        version: row.version,
      }),
    ),
  )
}

/** Halfway the relation it stood one level lower: movement to look back on, without a draw of its own. */
async function plantEarlierLevel(ctx: Ctx<MemberActor>, employer: DemoEmployer, begun: Date, now: Date): Promise<void> {
  const moment = new Date((begun.getTime() + daysBefore(now, 30).getTime()) / 2)
  if (moment <= begun) return
  const row = await ctx.db.employer.findUniqueOrThrow({ where: { id: employer.id }, select: { version: true } })
  must(
    await confirmLevel(
      at(ctx, moment),
      employer.id,
      LevelInput.parse({ level: employer.level - 1, note: 'Na het eerste gesprek.', version: row.version }),
    ),
  )
}
