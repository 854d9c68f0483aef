import { data } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { agreedFields } from '~/areas/stakeholders/agreed-fields'
import { agreeValue, giveScore } from '~/areas/stakeholders/give-score.server'
import { stakeholderPage } from '~/areas/stakeholders/influence.page.server'
import { AgreedInput, ScoreInput } from '~/areas/stakeholders/inputs'
import { formReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { typedTexts } from './typed-texts'

/** Answers of the two forms with scores, by the form that was sent. */
export interface ScoreReplies {
  score?: ReturnType<typeof formReply>
  agreed?: VersionedReply
}

interface Sent {
  analysisId: string
  stakeholderId: string
  form: FormData
  /** Where one goes when it is saved. */
  back: string
}

/** Keeps one's own score of a stakeholder. */
export async function answerScore(request: Request, { analysisId, stakeholderId, form, back }: Sent) {
  const input = parseForm(form, ScoreInput)
  if (!input.ok) return data<ScoreReplies>({ score: formReply(form, input.problems) }, 422)
  const done = await runAs(request, 'stakeholders.write', ctx => giveScore(ctx, analysisId, stakeholderId, input.value))
  if (!done.ok) return data<ScoreReplies>({ score: formReply(form, done.problems) }, 422)
  const message = translator(await languageOf(request), 'stakeholders')('stakeholder.scored', {
    name: done.value.label,
  })
  return redirectWithToast(request, back, { kind: 'good', message })
}

/** Keeps what the group agrees on; who was second gets both values. */
export async function answerAgreed(request: Request, { analysisId, stakeholderId, form, back }: Sent) {
  const load = () =>
    runAs(request, 'stakeholders.write', async ctx => {
      const { stakeholder } = await stakeholderPage(ctx, analysisId, stakeholderId)
      return { ...stakeholder, version: stakeholder?.version ?? 0 }
    })
  const chosen = withChoices(form, textsOf(await load(), agreedFields))
  const input = parseForm(chosen, AgreedInput)
  if (!input.ok)
    return data<ScoreReplies>({ agreed: versionedReply(chosen, input.problems, null, await load(), agreedFields) }, 422)
  const done = await runAs(request, 'stakeholders.write', ctx =>
    agreeValue(ctx, analysisId, stakeholderId, input.value),
  )
  if (!done.ok) {
    const typed = typedTexts(chosen, agreedFields)
    return data<ScoreReplies>({ agreed: versionedReply(chosen, done.problems, typed, await load(), agreedFields) }, 422)
  }
  const message = translator(await languageOf(request), 'stakeholders')('stakeholder.agreed', {
    name: done.value.label,
  })
  return redirectWithToast(request, back, { kind: 'good', message })
}
