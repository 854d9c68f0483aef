import type { LinkActor, MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterLink } from '~/access/enter.server'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { inContext } from '~/access/transaction.server'
import { addMonths } from '~/areas/engagement/days'
import { draftLetter } from '~/areas/engagement/letters/draft-letter.server'
import { LetterInput } from '~/areas/engagement/letters/letter-input'
import { offerLetter } from '~/areas/engagement/letters/move-letter.server'
import { sealLetter } from '~/areas/engagement/letters/seal-letter.server'
import { signLetter } from '~/areas/engagement/letters/sign-letter.server'
import { networkSeal } from '~/areas/placements/network-seal.server'
import { mintLink } from '~/areas/outreach/mint-link.server'
import { appDatabase } from '~/platform/database.server'
import { at, dayText, daysBefore, must } from './history'
import type { DemoEmployer } from './plant-employers'

interface LetterPlan {
  employer: DemoEmployer
  daysAgo: number
  months: number
  reviewInDays: number
  they: string[]
  we: string[]
  activities: string[]
  until: 'draft' | 'offered' | 'signed'
}

/** The certificate of the network, as old as the first thing that was sealed with it. */
export async function plantSeal(networkId: string, now: Date): Promise<void> {
  await runAsSystem(networkId, 'demo', ctx => networkSeal(at(ctx, daysBefore(now, 400))))
}

/** Three letters of intent: one signed a year ago that is reviewed soon, one out for signing, one draft. */
export async function plantLetters(
  { networkId, membershipId }: { networkId: string; membershipId: string },
  employers: readonly DemoEmployer[],
  now: Date,
): Promise<void> {
  const [first, second, third] = await mostEngaged(membershipId, employers)
  if (!first || !second || !third) return
  const plans: LetterPlan[] = [
    {
      employer: first,
      daysAgo: 352,
      months: 18,
      reviewInDays: 12,
      they: [
        'Twee stageplekken in elk half jaar',
        'Een vaste begeleider op de werkvloer',
        'Elk kwartaal een rondleiding',
      ],
      we: ['Kandidaten die voorbereid zijn op het werk', 'Elke week contact zolang iemand er is', 'Eén aanspreekpunt'],
      activities: ['company-visit', 'internship', 'case-evaluation'],
      until: 'signed',
    },
    {
      employer: second,
      daysAgo: 2,
      months: 12,
      reviewInDays: 180,
      they: ['Meedoen aan twee kennismakingen', 'Vertellen welke functies moeilijk te vervullen zijn'],
      we: ['Een voorstel voor passende kandidaten', 'Meelezen met vacatureteksten'],
      activities: ['company-visit'],
      until: 'offered',
    },
    {
      employer: third,
      daysAgo: 1,
      months: 12,
      reviewInDays: 270,
      they: ['Een proefdag voor vier kandidaten'],
      we: ['De voorbereiding en de begeleiding op de dag'],
      activities: [],
      until: 'draft',
    },
  ]
  for (const plan of plans) await plantLetter({ networkId, membershipId }, plan, now)
  await runAsSystem(networkId, 'demo', ctx =>
    ctx.db.mailMessage.updateMany({
      where: { networkId, template: { in: ['engagement.sign-letter', 'engagement.letter-copy'] }, state: 'pending' },
      data: { state: 'sent' },
    }),
  )
}

/** Those whose people can sign in come first, then by level. */
async function mostEngaged(membershipId: string, employers: readonly DemoEmployer[]): Promise<DemoEmployer[]> {
  const own = await runAsMember(membershipId, ctx =>
    ctx.db.organisation.findMany({ where: { employerId: { not: null } }, select: { employerId: true } }),
  )
  const isOwn = (one: DemoEmployer) => Number(own.some(firm => firm.employerId === one.id))
  return [...employers].sort((a, b) => isOwn(b) - isOwn(a) || b.level - a.level)
}

async function plantLetter(
  { networkId, membershipId }: { networkId: string; membershipId: string },
  plan: LetterPlan,
  now: Date,
): Promise<void> {
  const then = daysBefore(now, plan.daysAgo)
  const starts = dayText(then)
  const known = await runAsMember(membershipId, async ctx => {
    const contact = await ctx.db.contact.findUniqueOrThrow({ where: { id: plan.employer.contactId } })
    const me = await ctx.db.membership.findUniqueOrThrow({ where: { id: membershipId } })
    const template = await ctx.db.template.findFirst({
      where: { instrument: 'employer-activities', status: 'active' },
      select: { id: true },
    })
    return { contact, me, hasOwnCatalogue: template !== null }
  })
  const input = LetterInput.parse({
    ownerId: membershipId,
    startsOn: starts,
    endsOn: addMonths(starts, plan.months),
    reviewOn: dayText(new Date(now.getTime() + plan.reviewInDays * 86_400_000)),
    they: plan.they.join('\n'),
    we: plan.we.join('\n'),
    activities: known.hasOwnCatalogue ? [] : plan.activities,
    signers: [
      {
        side: 'employer',
        name: [known.contact.firstName, known.contact.lastName].filter(Boolean).join(' '),
        function: known.contact.function ?? 'Bedrijfsleider',
        email: known.contact.email ?? 'firma@voorbeeld.example',
      },
      {
        side: 'network',
        organisationId: known.me.organisationId,
        name: known.me.displayName,
        function: 'Accountmanager',
        email: known.me.contactEmail ?? 'netwerk@voorbeeld.example',
      },
    ],
    editVersion: 0,
  })
  const as = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) => runAsMember(membershipId, ctx => work(at(ctx, then)))
  const { letterId } = must(await as(ctx => draftLetter(ctx, plan.employer.id, input)))
  if (plan.until === 'draft') return
  must(await as(ctx => offerLetter(ctx, letterId)))
  if (plan.until === 'offered') return
  const signed = daysBefore(now, plan.daysAgo - 3)
  const signers = await runAsMember(membershipId, ctx =>
    ctx.db.letterSigner.findMany({ where: { letterId }, orderBy: { turn: 'asc' } }),
  )
  for (const signer of signers)
    await asSigner(networkId, signer, signed, async ctx => {
      const letter = await ctx.db.letter.findUniqueOrThrow({ where: { id: letterId } })
      const place = { address: '192.0.2.10', userAgent: 'demo', consentText: 'Ik heb de verklaring gelezen.' }
      const typed = { name: signer.name, method: 'typed' as const, drawing: '', consent: true as const }
      must(await signLetter(ctx, { ...typed, textHash: letter.documentHash ?? '' }, place))
    })
  await runAsSystem(networkId, 'demo', async ctx => {
    if (!must(await sealLetter(at(ctx, signed), letterId)).sealed)
      throw new Error('planting: the letter was not sealed')
  })
}

/** Enters by the link of one who signs, as if the mail had been opened. */
async function asSigner(
  networkId: string,
  signer: { id: string; email: string },
  moment: Date,
  work: (ctx: Ctx<LinkActor>) => Promise<void>,
): Promise<void> {
  const token = await runAsSystem(networkId, 'demo', async ctx => {
    const about = { purpose: 'sign-letter' as const, letterSignerId: signer.id }
    const link = await mintLink(ctx.db, about, { networkId, address: signer.email }, ctx.now)
    return link.url.split('/').at(-1) ?? ''
  })
  const enter = (db: Parameters<typeof enterLink>[0]) => enterLink(db, token, 'sign-letter')
  await inContext({ client: appDatabase(), now: new Date(), timeout: 60_000, enter }, ctx => work(at(ctx, moment)))
}
