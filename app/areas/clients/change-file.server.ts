import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { parseForm } from '~/platform/forms/parse-form'
import { ok, type Result } from '~/platform/result'
import { changeCore } from './change-core.server'
import { ClientCoreInput, GuidanceInput, SpecialInput } from './client'
import { StatisticInput } from './statistic'
import { tellGender } from './tell-statistic.server'
import { approveShare, revokeShare, shareClient, ShareInput } from './share-client.server'
import { writeGuidance, writeSpecial } from './write-note.server'

/** Texts of what was done, by act. */
export const fileMessages = {
  core: 'file.saved',
  guidance: 'file.guidanceSaved',
  special: 'file.specialSaved',
  statistic: 'statistic.saved',
  share: 'file.shareSaved',
  'approve-share': 'file.approved',
  'revoke-share': 'file.revokedDone',
} as const

export type FileAct = keyof typeof fileMessages

type Handler = (ctx: Ctx<MemberActor>, clientId: string, form: FormData) => Promise<Result<unknown>>

const ActInput = z.object({ intent: z.enum(Object.keys(fileMessages) as [FileAct, ...FileAct[]]) })
const ShareId = z.object({ shareId: z.uuid() })
const Version = z.object({ version: z.number().int() })

const handlers: Record<FileAct, Handler> = {
  core: async (ctx, clientId, form) => {
    const version = parseForm(form, Version)
    const input = parseForm(form, ClientCoreInput)
    if (!version.ok) return version
    return input.ok ? changeCore(ctx, clientId, version.value.version, input.value) : input
  },
  guidance: async (ctx, clientId, form) => {
    const input = parseForm(form, GuidanceInput)
    return input.ok ? writeGuidance(ctx, clientId, input.value) : input
  },
  special: async (ctx, clientId, form) => {
    const input = parseForm(form, SpecialInput)
    return input.ok ? writeSpecial(ctx, clientId, input.value) : input
  },
  statistic: async (ctx, clientId, form) => {
    const input = parseForm(form, StatisticInput)
    return input.ok ? tellGender(ctx, clientId, input.value.gender) : input
  },
  share: async (ctx, clientId, form) => {
    const input = parseForm(form, ShareInput)
    return input.ok ? shareClient(ctx, clientId, input.value) : input
  },
  'approve-share': async (ctx, clientId, form) => {
    const input = parseForm(form, ShareId)
    return input.ok ? approveShare(ctx, clientId, input.value.shareId) : input
  },
  'revoke-share': async (ctx, clientId, form) => {
    const input = parseForm(form, ShareId)
    return input.ok ? revokeShare(ctx, clientId, input.value.shareId) : input
  },
}

/** One of the acts of the file page, chosen by the form's `intent`. */
export async function changeFile(
  ctx: Ctx<MemberActor>,
  clientId: string,
  form: FormData,
): Promise<Result<{ act: FileAct }>> {
  const done = await doAct(ctx, clientId, form)
  if (!done.ok) await requireClient(ctx, 'client.read-core', clientId)
  return done
}

async function doAct(ctx: Ctx<MemberActor>, clientId: string, form: FormData): Promise<Result<{ act: FileAct }>> {
  const chosen = parseForm(form, ActInput)
  if (!chosen.ok) return chosen
  const act = chosen.value.intent
  const done = await handlers[act](ctx, clientId, form)
  return done.ok ? ok({ act }) : done
}
