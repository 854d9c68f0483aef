import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AuditFrame } from '~/areas/network/audits/components/audit-frame'
import { PartLinks } from '~/areas/network/audits/components/part-links'
import { requireAudit } from '~/areas/network/audits/require-audit.server'
import { ActionForm } from '~/areas/network/plan/components/action-fields'
import { ActionList } from '~/areas/network/plan/components/action-list'
import { AimsTable } from '~/areas/network/plan/components/aims-table'
import { BudgetCard, PayersCard } from '~/areas/network/plan/components/budget-card'
import { LineForm } from '~/areas/network/plan/components/line-form'
import { ProgressCard } from '~/areas/network/plan/components/progress-card'
import { SpendingCard } from '~/areas/network/plan/components/spending-card'
import { planPage } from '~/areas/network/plan/plan.page.server'
import { TargetRows } from '~/areas/network/targets/components/target-rows'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { answerPlan, type PlanReplies } from './plan-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.auditId)
  const t = translator(await languageOf(request), 'audits')
  return runAs(request, 'network.read', async ctx => ({ ...(await planPage(ctx, id)), title: t('plan.title') }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const auditId = requiredId(params.auditId)
  await runAs(request, 'audits.write', ctx => requireAudit(ctx, 'audits.write', auditId))
  const form = await readForm(request)
  const answer = await answerPlan(request, auditId, form)
  return answer instanceof Response ? answer : data<PlanReplies>(answer, 422)
}

export default function Plan() {
  const page = useLoaderData<typeof loader>()
  const replies = useActionData<typeof action>() as PlanReplies | undefined
  const { head, goal, startsOn, endsOn, aims, other, actions, counts, agreements, people } = page
  const { t } = useTranslation('audits')
  const { t: targets } = useTranslation('targets')
  const format = useFormat()
  const at = `/audit/dated/${head.id}`
  const all = counts.done + counts.open + counts.late + counts.cancelled
  return (
    <AuditFrame
      head={head}
      acts={
        head.may.plan ? (
          <LinkButton to={`${at}/plan/edit`} look="quiet" icon={Pencil}>
            {t('plan.change')}
          </LinkButton>
        ) : null
      }
    >
      <div className="cols">
        <div className="stack">
          <Card flush title={t('aims.title')} sub={t('aims.sub')}>
            <AimsTable aims={aims} caption={t('aims.title')} auditId={head.id} />
            {other > 0 ? (
              <p className="card-body">
                <Link to={`${at}/relations?other=yes`}>{t('plan.other', { count: other })}</Link>
              </p>
            ) : null}
          </Card>
          <Card
            title={t('actions.title')}
            sub={t('actions.sub')}
            aside={head.may.export && all > 0 ? <PartLinks auditId={head.id} part="actions" /> : null}
          >
            <div className="stack">
              <ActionList actions={actions} ofPlan />
              {all > actions.length ? <p className="small">{t('actions.more', { count: actions.length })}</p> : null}
              {head.may.act ? (
                <ActionForm reply={replies?.action ?? null} people={people} otherwise={t('actions.me')} />
              ) : null}
            </div>
          </Card>
          <Card
            flush={page.targets.length > 0}
            title={targets('title')}
            sub={targets('plan.sub', { day: format.day(page.today) })}
            aside={<Link to="/services/targets">{targets('plan.all')}</Link>}
          >
            {page.targets.length === 0 ? (
              <p className="muted">{targets('plan.none')}</p>
            ) : (
              <TargetRows targets={page.targets} />
            )}
          </Card>
          <BudgetCard page={page} />
          <PayersCard payers={page.payers} />
          {head.may.plan ? <LineForm reply={replies?.line ?? null} organisations={page.organisations} /> : null}
          {head.may.spend ? <SpendingCard page={page} reply={replies?.spending ?? null} /> : null}
        </div>
        <aside className="stack">
          <ProgressCard page={page} />
          <Card title={t('plan.title')}>
            <Facts
              items={[
                { label: t('fields.goal'), value: goal ?? t('plan.noGoal') },
                { label: t('fields.planDays'), value: format.days(startsOn, endsOn) },
                {
                  label: t('agree.title'),
                  value:
                    agreements.length === 0
                      ? t('agree.nobody')
                      : format.list(agreements.map(one => `${one.organisation} (${one.name})`)),
                },
              ]}
            />
          </Card>
        </aside>
      </div>
    </AuditFrame>
  )
}
