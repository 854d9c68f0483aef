import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { isRelationState } from '~/areas/employers/employer'
import { relationOfAudit } from '~/areas/network/audits/relations.page.server'
import { findingKeys } from '~/areas/network/findings'
import { addRelationActions } from '~/areas/network/plan/add-plan-actions.server'
import { chooseStrategy } from '~/areas/network/plan/choose-strategy.server'
import { ActionForm } from '~/areas/network/plan/components/action-fields'
import { ActionList } from '~/areas/network/plan/components/action-list'
import { HistoryCard } from '~/areas/network/plan/components/history-card'
import { StrategyForm } from '~/areas/network/plan/components/strategy-form'
import { ActionInput, ChooseInput } from '~/areas/network/plan/plan-inputs'
import { formReply, type FormReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { useLive } from '~/ui/use-live'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

const idsOf = (params: LoaderFunctionArgs['params']) => ({
  auditId: requiredId(params.auditId),
  relationId: requiredId(params.relationId),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { auditId, relationId } = idsOf(params)
  return runAs(request, 'network.read', async ctx => {
    const page = await relationOfAudit(ctx, auditId, relationId)
    return { ...page, title: page.relation.name }
  })
}

interface Replies {
  strategy: FormReply | null
  action: FormReply | null
}
const noReplies: Replies = { strategy: null, action: null }

export async function action({ request, params }: ActionFunctionArgs) {
  const { auditId, relationId } = idsOf(params)
  await runAs(request, 'audits.write', ctx => relationOfAudit(ctx, auditId, relationId))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'audits')
  const here = new URL(request.url).pathname
  const intent = form.get('intent')
  if (intent === 'act') {
    const input = parseForm(form, ActionInput)
    if (!input.ok) return data<Replies>({ ...noReplies, action: formReply(form, input.problems) }, 422)
    const done = await runAs(request, 'tasks.write', ctx => addRelationActions(ctx, auditId, [relationId], input.value))
    if (!done.ok) return data<Replies>({ ...noReplies, action: formReply(form, done.problems) }, 422)
    const { made, there, gone } = done.value
    const message =
      made > 0
        ? t('actions.added', { title: input.value.title })
        : there > 0
          ? t('actions.there', { count: there })
          : t('actions.gone', { count: gone })
    return redirectWithToast(request, here, { kind: made > 0 ? 'good' : 'warn', message })
  }
  if (intent !== 'choose') throw notFound()
  const input = parseForm(form, ChooseInput)
  if (!input.ok) return data<Replies>({ ...noReplies, strategy: formReply(form, input.problems) }, 422)
  const done = await runAs(request, 'audits.write', ctx => chooseStrategy(ctx, auditId, [relationId], input.value))
  if (!done.ok) {
    if (done.problems.every(one => one.path === ''))
      return redirectWithToast(request, here, { kind: 'bad', message: refusalText(language, done.problems) })
    return data<Replies>({ ...noReplies, strategy: formReply(form, done.problems) }, 422)
  }
  const { batchId, changed } = done.value
  if (changed === 0) return redirectWithToast(request, here, { kind: 'info', message: t('relation.unchanged') })
  return redirectWithToast(request, here, {
    kind: 'good',
    message: t('relation.saved'),
    undo: { action: `/audit/dated/${auditId}/relations`, fields: { intent: 'return', batch: batchId } },
  })
}

export default function DatedRelation() {
  const { head, relation, history, actions, people } = useLoaderData<typeof loader>()
  const replies = useActionData<typeof action>() as Replies | undefined
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  useLive(`/audit/dated/${head.id}/pulse`, head.pulse)
  const { relationState: state } = relation
  const findings = findingKeys.filter(key => relation.findings.includes(key))
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: `/audit/dated/${head.id}`, label: head.name },
              { to: `/audit/dated/${head.id}/relations`, label: t('tabs.relations') },
            ]}
          />
        }
        title={relation.name}
        sub={t('relation.asItWas', { day: format.day(head.heldOn) })}
      />
      <div className="cols">
        <div className="stack">
          {head.status === 'agreed' ? <Notice>{t('closed')}</Notice> : null}
          {head.may.plan ? (
            <Card title={t('fields.strategy')}>
              <StrategyForm relation={relation} reply={replies?.strategy ?? null} />
            </Card>
          ) : (
            <Card title={t('fields.strategy')}>
              <Facts
                items={[
                  { label: t('fields.strategy'), value: network(`strategies.${relation.strategy}`) },
                  { label: t('fields.proposed'), value: network(`strategies.${relation.proposed}`) },
                  { label: t('fields.reason'), value: relation.reason },
                ]}
              />
            </Card>
          )}
          <Card title={t('actions.title')} sub={t('actions.sub')}>
            <div className="stack">
              <ActionList actions={actions} />
              {head.may.act ? (
                <ActionForm reply={replies?.action ?? null} people={people} otherwise={t('actions.relationOwner')} />
              ) : null}
            </div>
          </Card>
          <HistoryCard history={history} />
        </div>
        <aside className="stack">
          <Card
            title={t('relation.asItWas', { day: format.day(head.heldOn) })}
            aside={<Link to={`/employers/${relation.employerId}`}>{t('relation.employer')}</Link>}
          >
            <Facts
              items={[
                {
                  label: network('columns.state'),
                  value: isRelationState(state) ? employers(`states.${state}`) : state,
                },
                { label: network('columns.importance'), value: relation.importance ?? network('filters.unknown') },
                { label: network('columns.strength'), value: relation.strength ?? network('filters.unknown') },
                { label: network('columns.priority'), value: relation.priority },
                { label: network('columns.owner'), value: relation.ownerName },
                { label: t('fields.organisation'), value: relation.organisation },
                {
                  label: network('columns.lastContact'),
                  value: relation.lastContactOn ? format.day(relation.lastContactOn) : network('never'),
                },
                { label: network('columns.overdue'), value: relation.daysOverdue },
                { label: network('columns.contacts'), value: relation.contacts },
                {
                  label: t('fields.findings'),
                  value: findings.map(key => network(`lists.${key}`)).join(', ') || t('relation.findingsNone'),
                },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  )
}
