import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ChecklistForm } from '~/areas/placements/components/checklist-form'
import { FollowUpList } from '~/areas/placements/components/follow-up-list'
import { PlacementActs } from '~/areas/placements/components/placement-acts'
import { PlacementAgreements } from '~/areas/placements/components/placement-agreements'
import { PlacementFacts } from '~/areas/placements/components/placement-facts'
import { PlacementHead } from '~/areas/placements/components/placement-head'
import { PlacementStory } from '~/areas/placements/components/placement-story'
import { draftAgreement, DraftInput } from '~/areas/placements/draft-agreement.server'
import { movePlacement } from '~/areas/placements/move-placement.server'
import { requirePart, requirePlacement } from '~/areas/placements/require-placement.server'
import { placementPage } from '~/areas/placements/placement.page.server'
import { checklistOf } from '~/areas/placements/rate-conditions-form'
import { rateConditions } from '~/areas/placements/rate-conditions.server'
import { StepForm } from '~/areas/placements/step-input'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  return runAs(request, 'placements.read', async ctx => {
    const page = await placementPage(ctx, objectId(params.placementId))
    return { ...page, title: page.names.vacancy }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const here = `/placements/${params.placementId}`
  const t = translator(await languageOf(request), 'placements')
  const refused = (problems: Parameters<typeof formReply>[1]) => data({ intent, ...formReply(form, problems) }, 422)
  if (intent === 'draft') {
    const input = parseForm(form, DraftInput)
    if (!input.ok) {
      await runAs(request, 'agreements.write', ctx =>
        requirePlacement(ctx, 'agreements.write', objectId(params.placementId)),
      )
      return refused(input.problems)
    }
    const done = await runAs(request, 'agreements.write', ctx =>
      draftAgreement(ctx, objectId(params.placementId), input.value),
    )
    if (!done.ok) return refused(done.problems)
    const message = t('pages.agreement.drafted')
    return redirectWithToast(request, `/agreements/${done.value.agreementId}`, { kind: 'good', message })
  }
  if (intent === 'rate') {
    const done = await runAs(request, 'placements.steer', ctx =>
      rateConditions(
        ctx,
        objectId(params.placementId),
        checklistOf(name => form.get(name)),
      ),
    )
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, here, { kind: 'good', message: t('pages.saved') })
  }
  form.set('event', intent)
  const input = parseForm(form, StepForm)
  if (!input.ok) {
    await runAs(request, 'placements.read', ctx => requirePart(ctx, objectId(params.placementId)))
    return refused(input.problems)
  }
  const { event, ...step } = input.value
  const done = await runAs(request, 'placements.read', ctx =>
    movePlacement(ctx, objectId(params.placementId), event, step),
  )
  if (!done.ok) return refused(done.problems)
  return redirectWithToast(request, here, { kind: 'good', message: t(`placementStates.${done.value.state}`) })
}

export default function Placement() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const of = (intent: string) => (reply?.intent === intent ? reply : null)
  return (
    <>
      <PlacementHead page={page} />
      <div className="cols">
        <div className="stack">
          <PlacementFacts page={page} />
          {page.showsChecklist ? <ChecklistForm checklist={page.checklist} reply={of('rate')} /> : null}
          <PlacementStory events={page.events} />
        </div>
        <aside className="stack">
          <PlacementActs acts={page.acts} today={page.today} reply={reply ?? null} />
          <PlacementAgreements page={page} reply={of('draft')} />
          {page.followUps.length > 0 ? <FollowUpList followUps={page.followUps} /> : null}
        </aside>
      </div>
    </>
  )
}
