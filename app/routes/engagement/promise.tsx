import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { isPromiseAct, type PromiseAct } from '~/areas/engagement/promise'
import { requirePromise, steerPromise } from '~/areas/engagement/steer-promise.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { requiredId } from '../required-id.server'

export function loader() {
  return redirect('/employers')
}

const opposite: Record<PromiseAct, PromiseAct> = { keep: 'reopen', break: 'reopen', drop: 'reopen', reopen: 'keep' }

/** How a promise ended, said on the employer's page; the reader returns there, with a way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.promiseId)
  const act = String((await readForm(request)).get('act'))
  const t = translator(await languageOf(request), 'engagement')
  const refused = { kind: 'bad', message: t('problems.not-possible-now') } as const
  if (!isPromiseAct(act)) {
    const promise = await runAs(request, 'engagement.record', ctx => requirePromise(ctx, id))
    return redirectWithToast(request, `/employers/${promise.employerId}`, refused)
  }
  const done = await runAs(request, 'engagement.record', async ctx => {
    const { employerId } = await requirePromise(ctx, id)
    return { employerId, result: await steerPromise(ctx, id, act) }
  })
  const here = `/employers/${done.employerId}`
  if (!done.result.ok) return redirectWithToast(request, here, refused)
  return redirectWithToast(request, here, {
    kind: 'good',
    message: t(`promises.said.${act}`, { what: done.result.value.what.slice(0, 200) }),
    undo: { action: `/promises/${id}`, fields: { act: opposite[act] } },
  })
}
