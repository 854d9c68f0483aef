import type { TFunction } from 'i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { answerForGuest } from '~/areas/engagement/gatherings/answer-gathering.server'
import { bringClient, leaveClient } from '~/areas/engagement/gatherings/bring-client.server'
import { AnswerInput, FollowUpInput, HostOutcomeInput } from '~/areas/engagement/gatherings/gathering-input'
import { stopInviting } from '~/areas/engagement/gatherings/invite-many.server'
import { withdrawGuest } from '~/areas/engagement/gatherings/invite-guests.server'
import { askOutcomes, followUp, judgeGathering } from '~/areas/engagement/gatherings/judge-gathering.server'
import { requireGathering } from '~/areas/engagement/gatherings/require-gathering.server'
import { steerGathering } from '~/areas/engagement/gatherings/steer-gathering.server'
import { parseForm } from '~/platform/forms/parse-form'
import type { Problem, Result } from '~/platform/result'
import type { NewToast } from '~/platform/toast'

type Say = TFunction<'gatherings'>
type Acted = { typed: Problem[] } | NewToast

const steering = ['open', 'hold', 'unhold', 'close', 'reopen', 'cancel'] as const

const Act = z.object({
  intent: z.enum([
    ...steering,
    'answer',
    'withdraw',
    'bring',
    'leave',
    'judge',
    'follow',
    'ask-outcome',
    'stop-inviting',
  ]),
  guestId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  clientRowId: z.uuid().optional(),
})

const stateWord = { accept: 'accepted', maybe: 'maybe', decline: 'declined' } as const

/** Does what a button of an event's page asks for, and says what came of it; or returns the problems of the form. */
export async function actOnGathering(request: Request, id: string, form: FormData, t: Say): Promise<Acted> {
  const act = parseForm(form, Act)
  if (!act.ok) {
    await requireFor(request, id)
    if (form.get('intent') === 'bring') return { typed: act.problems }
    throw notFound()
  }
  const { intent, guestId = id, clientId, clientRowId = id } = act.value
  switch (intent) {
    case 'answer': {
      const input = parseForm(form, AnswerInput)
      if (!input.ok) throw notFound()
      const done = await runAs(request, 'gatherings.write', ctx => answerForGuest(ctx, id, guestId, input.value))
      const said = (state: string) =>
        t(`guests.states.${state === 'waiting' ? 'waiting' : stateWord[input.value.answer]}`)
      return say(t, done, ({ state }) => t('done.answered', { answer: said(state) }))
    }
    case 'withdraw':
      return say(t, await runAs(request, 'gatherings.write', ctx => withdrawGuest(ctx, id, guestId)), ({ name }) =>
        t('done.withdrawn', { name }),
      )
    case 'bring': {
      if (!clientId) {
        await requireFor(request, id)
        return { typed: [{ path: 'clientId', code: 'choose' }] }
      }
      const done = await runAs(request, 'gatherings.bring-client', ctx => bringClient(ctx, id, clientId))
      return typedOr(done, t('done.brought'))
    }
    case 'leave': {
      const done = await runAs(request, 'gatherings.bring-client', ctx => leaveClient(ctx, id, clientRowId))
      if (!done.ok) return say(t, done, () => '')
      const undo = { action: `/events/${id}`, fields: { intent: 'bring', clientId: done.value.clientId } }
      return { kind: 'good', message: t('done.left'), undo }
    }
    case 'judge': {
      const input = parseForm(form, HostOutcomeInput)
      if (!input.ok) {
        await requireFor(request, id)
        return { typed: input.problems }
      }
      return typedOr(
        await runAs(request, 'gatherings.judge', ctx => judgeGathering(ctx, id, input.value)),
        t('done.judged'),
      )
    }
    case 'follow': {
      const input = parseForm(form, FollowUpInput)
      if (!input.ok) {
        await requireFor(request, id)
        return { typed: input.problems }
      }
      return typedOr(
        await runAs(request, 'gatherings.write', ctx => followUp(ctx, id, input.value)),
        t('done.followed'),
      )
    }
    case 'ask-outcome':
      return say(t, await runAs(request, 'gatherings.write', ctx => askOutcomes(ctx, id)), ({ asked }) =>
        t('done.outcomeAsked', { count: asked }),
      )
    case 'stop-inviting':
      return say(t, await runAs(request, 'gatherings.write', ctx => stopInviting(ctx, id)), () => t('many.stopped'))
    default:
      return say(t, await runAs(request, 'gatherings.write', ctx => steerGathering(ctx, id, intent)), () =>
        t(`done.${intent}`),
      )
  }
}

function requireFor(request: Request, id: string) {
  return runAs(request, 'gatherings.write', ctx => requireGathering(ctx, 'gatherings.write', id))
}

function typedOr(done: Result<unknown>, message: string): Acted {
  return done.ok ? { kind: 'good', message } : { typed: done.problems }
}

const told = ['not-begun', 'attendance-open', 'attendance-noted', 'not-open', 'nobody-came', 'not-the-day'] as const

/** Why an act was refused, as a message; words for codes that other areas know too stand with the forms. */
export function refusal(t: Say, problems: readonly Problem[]): NewToast {
  const [first] = problems
  const code = told.find(one => one === first?.code)
  const why = code ? t(`problems.${code}`, { found: first?.found ?? '' }) : t('problems.changed')
  return { kind: 'warn', message: t('refused', { why }) }
}

function say<T>(t: Say, done: Result<T>, words: (value: T) => string): NewToast {
  return done.ok ? { kind: 'good', message: words(done.value) } : refusal(t, done.problems)
}
