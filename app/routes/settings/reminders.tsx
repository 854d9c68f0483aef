import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { runAs } from '~/access/run.server'
import { endFeed, renewFeed } from '~/areas/engagement/calendar/steer-feed.server'
import { CalendarCard, DigestCard } from '~/areas/engagement/components/reminders-cards'
import { chooseDigest } from '~/areas/engagement/digest/choose-digest.server'
import { DigestInput } from '~/areas/engagement/digest/digest'
import { remindersPage } from '~/areas/engagement/reminders.page.server'
import { appOrigin } from '~/platform/app-origin.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { titled } from '../access/titled'
import { SettingsFrame } from './parts/settings-frame'

export const meta = titled

const here = '/settings/reminders'

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'access')('settings.reminders')
  return runAs(request, 'tasks.write', async ctx => ({ ...(await remindersPage(ctx)), title }))
}

/** The digest's form, or an act on the calendar's address. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = form.get('intent')
  const t = translator(await languageOf(request), 'tasks')
  if (intent === 'renew') {
    const made = await runAs(request, 'tasks.write', renewFeed)
    if (!made.ok) return redirectWithToast(request, here, { kind: 'bad', message: t('calendar.notNow') })
    return data({ url: `${appOrigin()}/calendar/${made.value.token}.ics`, reply: null })
  }
  if (intent === 'end') {
    const ended = await runAs(request, 'tasks.write', endFeed)
    return redirectWithToast(
      request,
      here,
      ended.ok ? { kind: 'good', message: t('calendar.ended') } : { kind: 'bad', message: t('calendar.notNow') },
    )
  }
  const input = parseForm(form, DigestInput)
  if (!input.ok) {
    await runAs(request, 'tasks.write', async () => null)
    return data({ url: null, reply: formReply(form, input.problems) }, 422)
  }
  const chosen = await runAs(request, 'tasks.write', ctx => chooseDigest(ctx, input.value))
  if (!chosen.ok) return data({ url: null, reply: formReply(form, chosen.problems) }, 422)
  return redirectWithToast(request, here, { kind: 'good', message: t('digest.saved') })
}

export default function Reminders() {
  const page = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  return (
    <SettingsFrame>
      <DigestCard page={page} reply={done?.reply ?? null} />
      <CalendarCard feed={page.feed} url={done?.url ?? null} />
    </SettingsFrame>
  )
}
