import type { TFunction } from 'i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { MailingInput } from '~/areas/outreach/mailings/mailing-input'
import { requireMailing } from '~/areas/outreach/mailings/require-mailing.server'
import { chooseRecipient, saveMailing } from '~/areas/outreach/mailings/save-mailing.server'
import { sendMailing, testMailing } from '~/areas/outreach/mailings/send-mailing.server'
import { decideRecipient, steeringActs, steerMailing } from '~/areas/outreach/mailings/steer-mailing.server'
import { parseForm } from '~/platform/forms/parse-form'
import type { Problem, Result } from '~/platform/result'
import type { NewToast } from '~/platform/toast'

type Say = TFunction<'mailings'>
type Acted = { typed: Problem[] } | NewToast

const Act = z.object({
  intent: z.enum(['save', 'test', 'send', 'take_out', 'put_back', 'again', 'arrived', ...steeringActs]),
  recipientId: z.uuid().optional(),
  expected: z.number().int().min(0).max(10_000).optional(),
})

/** Does what a button of a mailing's page asks for, and says what came of it; or returns the problems of the form. */
export async function actOnMailing(request: Request, id: string, form: FormData, t: Say): Promise<Acted> {
  const act = parseForm(form, Act)
  if (!act.ok) {
    await runAs(request, 'mailings.read', ctx => requireMailing(ctx, 'mailings.read', id))
    throw notFound()
  }
  const { intent, recipientId, expected } = act.value
  switch (intent) {
    case 'save': {
      const input = parseForm(form, MailingInput)
      if (!input.ok) {
        await runAs(request, 'mailings.send', ctx => requireMailing(ctx, 'mailings.send', id))
        return { typed: input.problems }
      }
      const done = await runAs(request, 'mailings.send', ctx => saveMailing(ctx, id, input.value))
      return done.ok ? good(t('form.saved')) : { typed: done.problems }
    }
    case 'test':
      return say(t, await runAs(request, 'mailings.send', ctx => testMailing(ctx, id, recipientId)), ({ to }) =>
        t('preview.tested', { to }),
      )
    case 'send':
      return say(t, await runAs(request, 'mailings.send', ctx => sendMailing(ctx, id, expected ?? 0)), ({ mails }) =>
        t('done.started', { count: mails }),
      )
    case 'take_out':
    case 'put_back': {
      const done = await runAs(request, 'mailings.send', ctx => chooseRecipient(ctx, id, recipientId ?? id, intent))
      return say(t, done, ({ name }) => t(intent === 'take_out' ? 'preview.tookOut' : 'preview.putBackDone', { name }))
    }
    case 'again':
    case 'arrived': {
      const done = await runAs(request, 'mailings.steer', ctx => decideRecipient(ctx, id, recipientId ?? id, intent))
      return say(t, done, ({ name }) => t(`done.${intent}`, { name }))
    }
    default: {
      const done = await runAs(request, 'mailings.steer', ctx => steerMailing(ctx, id, intent))
      return say(t, done, ({ stopped }) => t(`done.${intent}`, { count: stopped }))
    }
  }
}

const good = (message: string): NewToast => ({ kind: 'good', message })

function say<T>(t: Say, done: Result<T>, words: (value: T) => string): NewToast {
  if (done.ok) return good(words(done.value))
  const [first] = done.problems
  return { kind: 'warn', message: capital(sayProblem(t, first)) }
}

const told = [
  'mailing-gone',
  'mailing-empty',
  'mailing-nobody',
  'mailing-changed',
  'mailing-day-full',
  'slot-unknown',
  'slot-broken',
] as const
type Told = (typeof told)[number]

function sayProblem(t: Say, problem: Problem | undefined): string {
  const code = told.find((one): one is Told => one === problem?.code) ?? 'mailing-gone'
  return `${t(`problems.${code}`, { found: problem?.found ?? '', expected: problem?.expected ?? '' })}.`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
