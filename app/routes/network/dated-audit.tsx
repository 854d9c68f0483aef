import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData, useRevalidator } from '@remix-run/react'
import { Archive, FileText, Undo2 } from 'lucide'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { discardAudit, restoreAudit, retryAudit, stopAudit } from '~/areas/network/audits/close-audit.server'
import { ReckonedLine } from '~/areas/network/audits/components/reckoned-line'
import { AgreeCard } from '~/areas/network/audits/components/agree-card'
import { AuditFrame } from '~/areas/network/audits/components/audit-frame'
import { DatedFindings } from '~/areas/network/audits/components/dated-findings'
import { TakingCard } from '~/areas/network/audits/components/taking-card'
import { datedAuditPage } from '~/areas/network/audits/dated-audit.page.server'
import { requireAudit } from '~/areas/network/audits/require-audit.server'
import { RelationGridPicture } from '~/areas/network/components/relation-grid-picture'
import { RelationGridTable } from '~/areas/network/components/relation-grid-table'
import { agreePlan, withdrawAgreement } from '~/areas/network/plan/agree-plan.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.auditId)
  return runAs(request, 'network.read', async ctx => {
    const page = await datedAuditPage(ctx, id)
    return { ...page, organisation: ctx.actor.organisationName, title: page.head.name }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.auditId)
  await runAs(request, 'audits.write', ctx => requireAudit(ctx, 'audits.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'audits')
  const here = `/audit/dated/${id}`
  const say = (message: string, kind: 'good' | 'bad' | 'info' = 'good') =>
    redirectWithToast(request, here, { kind, message })
  const intent = form.get('intent')
  if (intent === 'agree') {
    const done = await runAs(request, 'audits.agree', ctx => agreePlan(ctx, id, Number(form.get('revision'))))
    if (!done.ok) return say(refusalText(language, done.problems), 'bad')
    const { title, isSettled, superseded } = done.value
    if (!isSettled) return say(t('agree.one'))
    return say(superseded ? t('agree.settledReplaced', { title, former: superseded }) : t('agree.settled', { title }))
  }
  if (intent === 'withdraw') {
    const done = await runAs(request, 'audits.agree', ctx => withdrawAgreement(ctx, id))
    return done.ok ? say(t('agree.withdrawn')) : say(refusalText(language, done.problems), 'bad')
  }
  if (intent === 'discard') {
    const done = await runAs(request, 'audits.write', ctx => discardAudit(ctx, id))
    if (!done.ok) return say(refusalText(language, done.problems), 'bad')
    return redirectWithToast(request, here, {
      kind: 'good',
      message: t('discarded', done.value),
      undo: { action: here, fields: { intent: 'restore' } },
    })
  }
  if (intent === 'restore') {
    const done = await runAs(request, 'audits.write', ctx => restoreAudit(ctx, id))
    return done.ok ? say(t('restored', done.value)) : say(refusalText(language, done.problems), 'bad')
  }
  if (intent === 'stop') {
    const done = await runAs(request, 'audits.write', ctx => stopAudit(ctx, id))
    return done.ok ? say(t('taking.stopped'), 'info') : say(refusalText(language, done.problems), 'bad')
  }
  if (intent !== 'retry') throw notFound()
  const done = await runAs(request, 'audits.write', ctx => retryAudit(ctx, id))
  if (!done.ok) return say(refusalText(language, done.problems), 'bad')
  const { title, goesOn } = done.value
  return say(t(goesOn ? 'closing.started' : 'closing.done', { title }))
}

const refreshMillis = 2_000

export default function DatedAudit() {
  const page = useLoaderData<typeof loader>()
  const { head, sums, thresholds, facts, taking } = page
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const format = useFormat()
  const { revalidate } = useRevalidator()
  const isTaking = head.status === 'taking'
  useEffect(() => {
    if (!isTaking) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isTaking, revalidate])
  const at = `/audit/dated/${head.id}`
  const isCounted = sums.relations > 0
  return (
    <AuditFrame
      head={head}
      acts={
        <>
          {head.may.export && isCounted ? (
            <LinkButton to={`${at}/export?part=report&format=pdf`} reloadDocument look="quiet" icon={FileText}>
              {t('pdf')}
            </LinkButton>
          ) : null}
          {head.may.discard ? (
            <Form method="post">
              <Button look="quiet" icon={Archive} name="intent" value="discard">
                {t('discard')}
              </Button>
            </Form>
          ) : null}
          {head.may.restore ? (
            <Form method="post">
              <Button icon={Undo2} name="intent" value="restore">
                {t('restore')}
              </Button>
            </Form>
          ) : null}
        </>
      }
    >
      <TakingCard taking={taking} status={head.status} mayStop={head.may.stop} mayRetry={head.may.retry} />
      {isCounted ? (
        <div className="cols">
          <div className="stack">
            <DatedFindings
              auditId={head.id}
              findings={sums.findings}
              relations={sums.relations}
              thresholds={thresholds}
              mayExport={head.may.export}
            />
            <Figure
              name="grid"
              title={network('grid.title')}
              picture={<RelationGridPicture rows={sums.grid} count={sums.relations} />}
              table={<RelationGridTable rows={sums.grid} list={`${at}/relations`} />}
              note={network('grid.note', thresholds)}
            />
            {sums.organisations.length > 0 ? (
              <Card flush title={t('organisations')}>
                <SimpleTable
                  caption={t('organisations')}
                  numbers={[1]}
                  head={[t('fields.organisation'), t('fields.relations')]}
                  rows={sums.organisations.map(one => [one.name, format.number(one.owned)])}
                />
              </Card>
            ) : null}
          </div>
          <aside className="stack">
            <AgreeCard page={page} organisation={page.organisation} />
            <Card title={t('plan.title')} aside={<Link to={`${at}/plan`}>{t('tabs.plan')}</Link>}>
              <Facts
                items={[
                  { label: t('fields.goal'), value: facts.goal ?? t('plan.noGoal') },
                  { label: t('fields.planDays'), value: format.days(facts.startsOn, facts.endsOn) },
                  { label: t('fields.madeBy'), value: facts.madeBy },
                  facts.agreedAt && { label: t('fields.agreedAt'), value: format.moment(new Date(facts.agreedAt)) },
                ]}
              />
            </Card>
            <p className="small muted">
              <ReckonedLine thresholds={thresholds} version={thresholds.version ?? null} /> {network('notice')}
            </p>
          </aside>
        </div>
      ) : null}
    </AuditFrame>
  )
}
