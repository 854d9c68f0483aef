import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { isSection, sectionOf } from '~/areas/employers/sectors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { mailSurvey } from './mail-survey.server'
import { requireRound } from './require-round.server'
import { employersToAsk, findEmployerToAsk, type EmployerToAsk } from './survey-employers.store.server'
import { findInvitationOf, saveNewInvitations, type NewInvitation } from './survey-invitations.store.server'
import { invitedAtOnce } from './survey-round'
import { whomToInvite } from './whom-to-invite'

export interface Invited {
  asked: number
  leftOut: number
  /** There are more employers in the chosen sectors; the next press goes on. */
  more: boolean
}

/** Asks the employers of the round's sectors who are not in it yet. Who must not be mailed is listed as left out. */
export async function inviteSectors(ctx: Ctx<MemberActor>, roundId: string): Promise<Result<Invited>> {
  const round = await requireRound(ctx, 'surveys.run', roundId)
  if (round.phase !== 'open') return fail(problem('', `round-${round.phase}`))
  const sections = round.sectors.filter(isSection)
  const found = await employersToAsk(ctx.db, round.id, sections, invitedAtOnce + 1)
  const invited = await ask(ctx, round, found.slice(0, invitedAtOnce))
  return ok({ ...invited, more: found.length > invitedAtOnce })
}

/** Asks one employer more, of whatever sector. */
export async function inviteEmployer(
  ctx: Ctx<MemberActor>,
  roundId: string,
  employerId: string,
): Promise<Result<Invited>> {
  const round = await requireRound(ctx, 'surveys.run', roundId)
  if (round.phase !== 'open') return fail(problem('employerId', `round-${round.phase}`))
  const employer = await findEmployerToAsk(ctx.db, employerId)
  if (!employer) return fail(problem('employerId', 'not-found'))
  if (await findInvitationOf(ctx.db, round.id, employer.id)) return fail(problem('employerId', 'in-round-already'))
  return ok({ ...(await ask(ctx, round, [employer])), more: false })
}

async function ask(
  ctx: Ctx<MemberActor>,
  round: { id: string; name: string; closesOn: string },
  employers: readonly EmployerToAsk[],
): Promise<{ asked: number; leftOut: number }> {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const rows = employers.map(employer => ({ employer, row: rowFor(ctx, round.id, employer, today) }))
  await saveNewInvitations(
    ctx.db,
    rows.map(one => one.row),
    ctx.now,
  )
  for (const { employer, row } of rows) {
    if (row.email === null) continue
    await mailSurvey(ctx, { ...row, email: row.email, employer: employer.name }, round, {
      reminder: false,
      key: 'first',
    })
    ctx.record({
      kind: 'engagement.survey-asked',
      subject: { type: 'survey_invitation', id: row.id },
      dataClass: 'business',
      employerId: employer.id,
      after: { round: round.name },
    })
  }
  const asked = rows.filter(one => one.row.state === 'invited').length
  const leftOut = rows.length - asked
  if (rows.length > 0)
    ctx.record({
      kind: 'engagement.survey-sent',
      subject: { type: 'survey_round', id: round.id },
      dataClass: 'business',
      after: { asked, leftOut },
    })
  return { asked, leftOut }
}

function rowFor(ctx: Ctx<MemberActor>, roundId: string, employer: EmployerToAsk, today: string): NewInvitation {
  const whom = whomToInvite(employer, today)
  const base = {
    id: ctx.newId(),
    networkId: ctx.actor.networkId,
    roundId,
    employerId: employer.id,
    sector: sectionOf(employer.sectorCode) ?? null,
  }
  const locale = ctx.actor.networkLocale === 'en' ? 'en' : 'nl'
  if ('leftOut' in whom)
    return { ...base, email: null, toName: null, locale, state: 'left_out', reason: whom.leftOut, invitedAt: null }
  return {
    ...base,
    email: whom.to,
    toName: whom.toName,
    locale: whom.language ?? locale,
    state: 'invited',
    reason: null,
    invitedAt: ctx.now,
  }
}
