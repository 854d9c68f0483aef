import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { agreeAnalysis } from '~/areas/stakeholders/agree-analysis.server'
import { analysisPage } from '~/areas/stakeholders/analysis.page.server'
import { keepDiscussion } from '~/areas/stakeholders/change-analysis.server'
import { AgreeCard } from '~/areas/stakeholders/components/agree-card'
import { AnalysisFrame } from '~/areas/stakeholders/components/analysis-frame'
import { DiscussionCard } from '~/areas/stakeholders/components/discussion-card'
import { MembersCard } from '~/areas/stakeholders/components/members-card'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { leaveAnalysis, takePart } from '~/areas/stakeholders/take-part.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { problem } from '~/platform/result'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  return runAs(request, 'stakeholders.read', ctx => analysisPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.analysisId)
  await runAs(request, 'stakeholders.write', ctx => requireAnalysis(ctx, 'stakeholders.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'stakeholders')
  const say = (message: string, kind: 'good' | 'bad' = 'good') =>
    redirectWithToast(request, `/stakeholders/${id}`, { kind, message })
  const intent = form.get('intent')
  if (intent === 'agree') {
    const done = await runAs(request, 'stakeholders.agree', ctx => agreeAnalysis(ctx, id))
    if (!done.ok) return say(refusalText(language, done.problems).slice(0, 300), 'bad')
    const { title, superseded } = done.value
    return say(
      superseded ? t('overview.agreeDoneReplaced', { title, former: superseded }) : t('overview.agreeDone', { title }),
    )
  }
  if (intent === 'discussion') {
    const answers = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]))
    const version = Number(form.get('version'))
    const done = await runAs(request, 'stakeholders.write', ctx => keepDiscussion(ctx, id, answers, version))
    return done.ok ? say(t('overview.discussionSaved')) : data(formReply(form, done.problems), 422)
  }
  if (intent !== 'join' && intent !== 'leave') throw notFound()
  const member = z.uuid().safeParse(form.get('membershipId'))
  if (!member.success) return data(formReply(form, [problem('membershipId', 'choose')]), 422)
  if (intent === 'leave') {
    const done = await runAs(request, 'stakeholders.write', ctx => leaveAnalysis(ctx, id, member.data))
    return done.ok ? say(t('overview.left')) : say(refusalText(language, done.problems), 'bad')
  }
  const done = await runAs(request, 'stakeholders.write', ctx => takePart(ctx, id, member.data))
  return done.ok
    ? say(t('overview.joined', { name: done.value.name }))
    : say(refusalText(language, done.problems), 'bad')
}

export default function Analysis() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('stakeholders')
  const format = useFormat()
  const { head, facts, counts } = page
  const at = (part: string) => `/stakeholders/${head.id}${part}`
  const steps = [
    { to: at('/sectors'), what: t('overview.step1'), sub: t('overview.step1Sub', counts) },
    { to: at('/influence'), what: t('overview.step2'), sub: t('overview.step2Sub', counts) },
    { to: at('/matrix'), what: t('overview.step3'), sub: t('overview.step3Sub', { count: counts.chosen }) },
  ]
  return (
    <AnalysisFrame
      head={head}
      acts={
        head.may.change ? (
          <LinkButton to={at('/edit')} look="quiet" icon={Pencil}>
            {t('change')}
          </LinkButton>
        ) : null
      }
    >
      <div className="cols">
        <div className="stack">
          <Card title={t('overview.steps')} flush>
            <Rows label={t('overview.steps')}>
              {steps.map(step => (
                <Row key={step.to} what={<Link to={step.to}>{step.what}</Link>} sub={step.sub} />
              ))}
            </Rows>
          </Card>
          <MembersCard page={page} reply={reply} />
          <DiscussionCard page={page} reply={reply} />
        </div>
        <aside className="stack">
          <AgreeCard page={page} />
          <Card title={t('overview.facts')}>
            <Facts
              items={[
                { label: t('fields.purpose'), value: facts.purpose },
                { label: t('fields.heldOn'), value: format.day(facts.heldOn) },
                facts.agreedAt && {
                  label: t('overview.agreed'),
                  value: t('overview.agreedBy', {
                    day: format.moment(new Date(facts.agreedAt)),
                    name: facts.agreedBy ?? '',
                  }),
                },
                facts.replaces && {
                  label: t('fields.replaces'),
                  value: <Link to={`/stakeholders/${facts.replaces.id}`}>{facts.replaces.title}</Link>,
                },
                facts.replacedBy && {
                  label: t('overview.replacedBy'),
                  value: <Link to={`/stakeholders/${facts.replacedBy.id}`}>{facts.replacedBy.title}</Link>,
                },
              ]}
            />
          </Card>
        </aside>
      </div>
    </AnalysisFrame>
  )
}
