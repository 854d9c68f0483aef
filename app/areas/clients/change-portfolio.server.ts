import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { parseForm } from '~/platform/forms/parse-form'
import { ok, type Result } from '~/platform/result'
import { claimCompetence, withdrawClaim } from './claim-competence.server'
import { ClaimInput, ExperienceInput } from './portfolio'
import { setWishes, WishesInput } from './set-wishes.server'
import { tellExperience } from './tell-experience.server'

/** Texts of what was done, by act. */
export const portfolioMessages = {
  experience: 'portfolio.experienceSaved',
  claim: 'portfolio.claimed',
  wishes: 'portfolio.saved',
  'withdraw-claim': 'portfolio.withdrawn',
  'restore-claim': 'portfolio.claimed',
} as const

export type PortfolioAct = keyof typeof portfolioMessages

const ActInput = z.object({ intent: z.enum(Object.keys(portfolioMessages) as [PortfolioAct, ...PortfolioAct[]]) })

export interface PortfolioDone {
  act: PortfolioAct
  /** Fields to post for the way back, where there is one. */
  undo?: Record<string, string>
  /** The experience that was told. */
  toldId?: string
}

/** One of the acts of the portfolio page, chosen by the form's `intent`; the same for coach and trainee. */
export async function changePortfolio(
  ctx: Ctx<MemberActor>,
  clientId: string,
  form: FormData,
): Promise<Result<PortfolioDone>> {
  const done = await doAct(ctx, clientId, form)
  if (!done.ok) await requireClient(ctx, 'client.write-profile', clientId, 'profile')
  return done
}

async function doAct(ctx: Ctx<MemberActor>, clientId: string, form: FormData): Promise<Result<PortfolioDone>> {
  const chosen = parseForm(form, ActInput)
  if (!chosen.ok) return chosen
  const act = chosen.value.intent
  if (act === 'claim') {
    const input = parseForm(form, ClaimInput)
    if (!input.ok) return input
    const done = await claimCompetence(ctx, clientId, input.value)
    return done.ok ? ok({ act, undo: { intent: 'withdraw-claim', claimId: done.value.claimId } }) : done
  }
  if (act === 'experience') {
    const input = parseForm(form, ExperienceInput.and(z.object({ experienceId: z.uuid().optional() })))
    if (!input.ok) return input
    const { experienceId, ...experience } = input.value
    const done = await tellExperience(ctx, clientId, experience, experienceId)
    return done.ok ? ok({ act, toldId: done.value.experienceId }) : done
  }
  if (act === 'wishes') {
    const input = parseForm(form, WishesInput)
    if (!input.ok) return input
    const done = await setWishes(ctx, clientId, input.value)
    return done.ok ? ok({ act }) : done
  }
  const input = parseForm(form, z.object({ claimId: z.uuid() }))
  if (!input.ok) return input
  const { claimId } = input.value
  const done = await withdrawClaim(ctx, clientId, claimId, act === 'withdraw-claim')
  if (!done.ok) return done
  return ok({ act, undo: act === 'withdraw-claim' ? { intent: 'restore-claim', claimId } : undefined })
}
