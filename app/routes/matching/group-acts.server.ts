import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { notFound, runAs } from '~/access/run.server'
import { decideByHand } from '~/areas/matching/groups/decide-by-hand.server'
import { HandInput } from '~/areas/matching/groups/group'
import { requireGroup } from '~/areas/matching/groups/require-group.server'
import { startProposals, startTakingBack, stopProposals } from '~/areas/matching/groups/start-proposals.server'
import { cancelRun, startRun } from '~/areas/matching/groups/start-run.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Result } from '~/platform/result'
import { refusalText } from './refused.server'

const acts = {
  propose: [startProposals, 'batch.started'],
  undo: [startTakingBack, 'batch.undoStarted'],
  stop: [stopProposals, 'batch.stopped'],
} as const

/** Answers an act on the page of a group, with a message on the page where it was done. */
export async function answerGroupAct(request: Request, groupId: string): Promise<Response> {
  await runAs(request, 'matching.group', ctx => requireGroup(ctx, groupId))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'groups')
  const { pathname, search } = new URL(request.url)
  const say = (to: string, message: string, kind: 'good' | 'bad' | 'info') =>
    redirectWithToast(request, to, { kind, message })
  const answer = async (
    work: (ctx: Ctx<MemberActor>) => Promise<Result<unknown>>,
    message: string,
    kind: 'good' | 'info' = 'info',
    to = pathname + search,
  ) => {
    const done = await runAs(request, 'matching.group', work)
    return done.ok ? say(to, message, kind) : say(pathname + search, refusalText(language, done.problems), 'bad')
  }
  const intent = form.get('intent')
  if (intent === 'reckon') return answer(ctx => startRun(ctx, groupId), t('run.started'), 'info', `/groups/${groupId}`)
  if (intent === 'cancel') return answer(ctx => cancelRun(ctx, groupId), t('run.cancelled'))
  if (intent === 'hand') {
    const input = parseForm(form, HandInput)
    if (!input.ok) throw notFound()
    return answer(ctx => decideByHand(ctx, groupId, input.value), t(`result.handDone.${input.value.kind}`), 'good')
  }
  const runId = z.uuid().safeParse(form.get('run'))
  if ((intent !== 'propose' && intent !== 'undo' && intent !== 'stop') || !runId.success) throw notFound()
  const [work, message] = acts[intent]
  return answer(ctx => work(ctx, groupId, runId.data), t(message))
}
