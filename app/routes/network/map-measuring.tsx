import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { measuringState } from '~/areas/network/social-map/measuring-state.server'
import { mapAddress } from '~/areas/network/social-map/map-view'
import { startMeasuring, stopMeasuring } from '~/areas/network/social-map/start-measuring.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'

/** How the reckoning of the map stands, as JSON, for a page that follows it. */
export async function loader({ request }: LoaderFunctionArgs) {
  return Response.json(await runAs(request, 'network.read', measuringState), {
    headers: { 'Cache-Control': 'no-store' },
  })
}

const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('start') }),
  z.object({ act: z.literal('stop'), runId: z.uuid() }),
])

/** Starts the reckoning or stops it, and leads back to the map as it was seen (`view`, a search string). */
export async function action({ request }: ActionFunctionArgs) {
  const t = translator(await languageOf(request), 'map-links')
  const form = Object.fromEntries(await readForm(request))
  const say = (kind: 'good' | 'warn' | 'info', message: string) =>
    redirectWithToast(request, mapAddress(form['view']), { kind, message })
  const input = Act.safeParse(form)
  if (!input.success) {
    await runAs(request, 'network.write', async () => null)
    return say('warn', t('measuring.unclear'))
  }
  if (input.data.act === 'stop') {
    const { runId } = input.data
    const stopped = await runAs(request, 'network.write', ctx => stopMeasuring(ctx, runId))
    return stopped.ok ? say('good', t('measuring.stopped')) : say('warn', t('measuring.ended'))
  }
  const started = await runAs(request, 'network.write', startMeasuring)
  return started.ok ? say('info', t('measuring.started')) : say('warn', t('measuring.atWork'))
}
