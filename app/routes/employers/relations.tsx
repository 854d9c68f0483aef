import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { runAs } from '~/access/run.server'
import { addTie } from '~/areas/employers/add-tie.server'
import { withChosenEmployer } from '~/areas/employers/chosen-employer.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { FirmTree } from '~/areas/employers/components/firm-tree'
import { IntroWays } from '~/areas/employers/components/intro-ways'
import { TieForm } from '~/areas/employers/components/tie-form'
import { TieList } from '~/areas/employers/components/tie-list'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { steerTie, TieAct } from '~/areas/employers/steer-tie.server'
import { TieInput } from '~/areas/employers/tie-input'
import { tiesPage } from '~/areas/employers/ties.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'ties')('title')
  return runAs(request, 'engagement.read', async ctx => ({ ...(await tiesPage(ctx, id)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const typed = await readForm(request)
  const form = await runAs(request, 'engagement.record', async ctx => {
    await requireEmployer(ctx, 'engagement.record', id)
    return withChosenEmployer(ctx, typed, 'employerId')
  })
  return form.get('intent') === 'steer' ? steer(request, id, form) : add(request, id, form)
}

async function add(request: Request, employerId: string, form: FormData) {
  const input = parseForm(form, TieInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const added = await runAs(request, 'engagement.record', ctx => addTie(ctx, employerId, input.value))
  if (!added.ok) return data(formReply(form, added.problems), 422)
  const t = translator(await languageOf(request), 'ties')
  const here = `/employers/${employerId}/relations`
  const fields = { intent: 'steer', tieId: added.value.tieId, act: 'withdraw' }
  return redirectWithToast(request, here, { kind: 'good', message: t('added'), undo: { action: here, fields } })
}

const undoOf = { end: 'reopen', reopen: 'end', withdraw: 'restore', restore: 'withdraw' } as const

async function steer(request: Request, employerId: string, form: FormData) {
  const here = `/employers/${employerId}/relations`
  const t = translator(await languageOf(request), 'ties')
  const input = parseForm(form, TieAct)
  if (!input.ok) return redirectWithToast(request, here, { kind: 'bad', message: t('failed') })
  const { tieId, act } = input.value
  const done = await runAs(request, 'engagement.record', ctx => steerTie(ctx, employerId, input.value))
  if (!done.ok) return redirectWithToast(request, here, { kind: 'bad', message: t('failed') })
  const fields = { intent: 'steer', tieId, act: undoOf[act] }
  return redirectWithToast(request, here, { kind: 'good', message: t(`acted.${act}`), undo: { action: here, fields } })
}

export default function Relations() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { head } = page
  return (
    <>
      <EmployerTabs head={head} />
      <div className="cols">
        <div className="stack">
          {page.tree ? <FirmTree tree={page.tree} here={head.id} /> : null}
          <TieList ties={page.ties} mayAct={head.may.record} />
          {head.may.record ? <TieForm page={page} reply={reply} /> : null}
        </div>
        <aside className="stack">
          <IntroWays ways={page.ways} />
        </aside>
      </div>
    </>
  )
}
