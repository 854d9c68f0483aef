import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AgreedCard } from '~/areas/stakeholders/components/agreed-card'
import { FactsCard } from '~/areas/stakeholders/components/facts-card'
import { ScoreForm } from '~/areas/stakeholders/components/score-form'
import { ScoresCard } from '~/areas/stakeholders/components/scores-card'
import { useStakeholderWord } from '~/areas/stakeholders/components/use-words'
import { stakeholderPage } from '~/areas/stakeholders/influence.page.server'
import { pulseOf } from '~/areas/stakeholders/pulse-of'
import { StakeholderInput } from '~/areas/stakeholders/inputs'
import { removeStakeholder, saveAnalysisStakeholder } from '~/areas/stakeholders/save-stakeholder.server'
import { asForm, stakeholderFields } from '~/areas/stakeholders/stakeholder-texts'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { ConfirmButton } from '~/ui/confirm-button'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { useLive } from '~/ui/use-live'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'
import { answerAgreed, answerScore, type ScoreReplies } from './score-acts.server'
import { typedTexts } from './typed-texts'

export const meta = titled

const idsOf = (params: LoaderFunctionArgs['params']) => ({
  analysisId: requiredId(params.analysisId),
  stakeholderId: requiredId(params.stakeholderId),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { analysisId, stakeholderId } = idsOf(params)
  return runAs(request, 'stakeholders.read', async ctx => {
    const page = await stakeholderPage(ctx, analysisId, stakeholderId)
    return { ...page, title: page.stakeholder?.label ?? '' }
  })
}

interface Replies extends ScoreReplies {
  facts?: VersionedReply
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { analysisId, stakeholderId } = idsOf(params)
  const load = async () => {
    const page = await runAs(request, 'stakeholders.write', ctx => stakeholderPage(ctx, analysisId, stakeholderId))
    return asForm(page.stakeholder!)
  }
  const before = await load()
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'stakeholders')
  const back = new URL(request.url).pathname
  const intent = form.get('intent')
  if (intent === 'score') return answerScore(request, { analysisId, stakeholderId, form, back })
  if (intent === 'agree') return answerAgreed(request, { analysisId, stakeholderId, form, back })
  if (intent === 'remove') {
    const done = await runAs(request, 'stakeholders.write', ctx => removeStakeholder(ctx, analysisId, stakeholderId))
    if (!done.ok)
      return redirectWithToast(request, back, { kind: 'bad', message: refusalText(language, done.problems) })
    const message = t('stakeholder.removed', { name: done.value.label })
    return redirectWithToast(request, `/stakeholders/${analysisId}/influence`, { kind: 'good', message })
  }
  const chosen = withChoices(form, textsOf(before, stakeholderFields))
  const input = parseForm(chosen, StakeholderInput)
  if (!input.ok)
    return data<Replies>({ facts: versionedReply(chosen, input.problems, null, before, stakeholderFields) }, 422)
  const done = await runAs(request, 'stakeholders.write', ctx =>
    saveAnalysisStakeholder(ctx, analysisId, stakeholderId, input.value),
  )
  if (!done.ok) {
    const typed = typedTexts(chosen, stakeholderFields)
    return data<Replies>({ facts: versionedReply(chosen, done.problems, typed, await load(), stakeholderFields) }, 422)
  }
  return redirectWithToast(request, back, {
    kind: 'good',
    message: t('stakeholder.saved', { name: done.value.label }),
  })
}

export default function StakeholderPage() {
  const { head, stakeholder, rated, me } = useLoaderData<typeof loader>()
  const replies = useActionData<typeof action>() as Replies | undefined
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  useLive(pulseOf(head), head.revision)
  if (!stakeholder || !rated) return null
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: `/stakeholders/${head.id}/influence`, label: head.name }]} />}
        title={stakeholder.label}
        state={rated.quadrant ? <Chip>{word('quadrants', rated.quadrant)}</Chip> : null}
        sub={word('kinds', stakeholder.kind)}
        acts={
          head.may.change ? (
            <ConfirmButton
              label={t('stakeholder.remove')}
              question={t('stakeholder.removeQuestion')}
              confirm={t('stakeholder.remove')}
              fields={{ intent: 'remove' }}
            />
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          {head.status === 'draft' ? null : <Notice>{t('closed')}</Notice>}
          {head.may.change ? (
            <Card title={t('stakeholder.mine')} sub={t('stakeholder.mineSub')}>
              {head.takesPart ? (
                <ScoreForm action="" stakeholderId={stakeholder.id} known={rated.mine} reply={replies?.score} />
              ) : (
                <p>{t('stakeholder.joinFirst')}</p>
              )}
            </Card>
          ) : null}
          <ScoresCard scores={stakeholder.scores} me={me} />
          <AgreedCard head={head} stakeholder={stakeholder} rated={rated} reply={replies?.agreed} />
        </div>
        <aside className="stack">
          <FactsCard stakeholder={stakeholder} mayChange={head.may.change} reply={replies?.facts} />
        </aside>
      </div>
    </>
  )
}
