import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { SnapshotView } from '~/areas/clients/components/snapshot-view'
import { StopForm } from '~/areas/placements/components/placement-acts'
import { PlacementStateMark } from '~/areas/placements/components/placement-state'
import { proposalPage } from '~/areas/placements/employer.page.server'
import { movePlacement } from '~/areas/placements/move-placement.server'
import { requirePart } from '~/areas/placements/require-placement.server'
import { StepForm } from '~/areas/placements/step-input'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  return runAs(request, 'placements.read', async ctx => {
    const page = await proposalPage(ctx, objectId(params.placementId))
    return { ...page, title: page.firstName ?? page.vacancy.title }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  form.set('event', intent)
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  const input = parseForm(form, StepForm)
  if (!input.ok) {
    await runAs(request, 'placements.answer-as-employer', ctx => requirePart(ctx, objectId(params.placementId)))
    return refused(input.problems)
  }
  const { event, ...step } = input.value
  const done = await runAs(request, 'placements.answer-as-employer', ctx =>
    movePlacement(ctx, objectId(params.placementId), event, step),
  )
  if (!done.ok) return refused(done.problems)
  const t = translator(await languageOf(request), 'placements')
  const message = event === 'employer_accepts' ? t('pages.firm.accepted') : t(`placementStates.${done.value.state}`)
  return redirectWithToast(request, `/proposals/${params.placementId}`, { kind: 'good', message })
}

export default function Proposal() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  const format = useFormat()
  const of = (act: string) => (reply?.intent === act ? reply : null)
  const stop = page.mayDecline
    ? ('employer_declines' as const)
    : page.mayWithdraw
      ? ('employer_withdraws' as const)
      : null
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/my-organisation', label: t('pages.firm.title') }]} />}
        title={page.firstName ?? page.vacancy.title}
        state={<PlacementStateMark state={page.state} />}
        sub={<Link to={`/vacancies/${page.vacancy.id}`}>{page.vacancy.title}</Link>}
      />
      <div className="cols">
        <Card title={t('pages.firm.profile')} foot={t('pages.firm.profileFoot')}>
          {page.content ? <SnapshotView content={page.content} /> : <p>{t('pages.firm.noProfile')}</p>}
        </Card>
        <aside className="stack">
          {page.mayAccept || stop ? (
            <Card title={t('pages.firm.answer')}>
              <div className="stack">
                {page.mayAccept ? (
                  <EntryForm id="accept" reply={of('employer_accepts')}>
                    <p>{t('pages.firm.acceptText', { count: page.vacancy.free })}</p>
                    <FormActs>
                      <SubmitButton name="intent" value="employer_accepts" wide>
                        {t('placementEvents.employer_accepts')}
                      </SubmitButton>
                    </FormActs>
                  </EntryForm>
                ) : null}
                {stop ? (
                  <Fold title={t(`placementEvents.${stop}`)} open={of(stop) !== null}>
                    <StopForm act={stop} today={page.today} reply={of(stop)} />
                  </Fold>
                ) : null}
              </div>
            </Card>
          ) : null}
          <Card title={t('pages.placement.facts')}>
            <Facts
              items={[
                {
                  label: t('pages.list.period'),
                  value: page.startsOn && page.endsOn ? format.days(page.startsOn, page.endsOn) : null,
                },
                { label: t('fields.period.hoursPerWeek'), value: page.hoursPerWeek },
                { label: t('fields.guidance.coach.label'), value: page.coach?.displayName },
                { label: t('fields.guidance.coach.email'), value: page.coach?.contactEmail },
                { label: t('fields.guidance.coach.phone'), value: page.coach?.contactPhone },
              ]}
            />
            {page.agreements.map(one => (
              <p key={one.id}>
                <Link to={`/agreements/${one.id}`}>
                  {t('agreement')} {one.number}
                </Link>
              </p>
            ))}
          </Card>
        </aside>
      </div>
    </>
  )
}
