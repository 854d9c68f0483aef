import { data } from '@remix-run/node'
import { requireClient } from '~/access/require-client.server'
import { runAs } from '~/access/run.server'
import { decideMatch } from '~/areas/matching/decide-match.server'
import { VerdictInput } from '~/areas/matching/verdict'
import { proposePlacement, ProposalInput } from '~/areas/placements/propose-placement.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'

/** Proposes a place for a client, sets it aside or puts it back; what was set aside and put back leads `here`. */
export async function answerMatchAct(request: Request, clientId: string, here: string) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const t = translator(await languageOf(request), 'matching')
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  if (intent === 'propose') {
    const input = parseForm(form, ProposalInput)
    if (!input.ok) {
      await runAs(request, 'placements.propose', ctx => requireClient(ctx, 'placements.propose', clientId))
      return refused(input.problems)
    }
    const done = await runAs(request, 'placements.propose', ctx => proposePlacement(ctx, clientId, input.value))
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, `/placements/${done.value.placementId}`, { kind: 'good', message: t('proposed') })
  }
  form.set('verdict', intent === 'set-aside' ? 'not_suitable' : 'undecided')
  const input = parseForm(form, VerdictInput)
  if (!input.ok) {
    await runAs(request, 'matching.decide', ctx => requireClient(ctx, 'matching.decide', clientId, 'profile'))
    return refused(input.problems)
  }
  const done = await runAs(request, 'matching.decide', ctx => decideMatch(ctx, clientId, input.value))
  if (!done.ok) return refused(done.problems)
  return redirectWithToast(request, here, {
    kind: 'good',
    message: intent === 'set-aside' ? t('setAsideDone') : t('putBackDone'),
    undo:
      intent === 'set-aside'
        ? { action: here, fields: { intent: 'put-back', vacancyId: input.value.vacancyId } }
        : undefined,
  })
}
