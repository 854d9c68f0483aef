import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { InviteAllCard } from '~/areas/engagement/gatherings/components/invite-all-card'
import { InviteFilter } from '~/areas/engagement/gatherings/components/invite-filter'
import { InviteForm } from '~/areas/engagement/gatherings/components/invite-form'
import { InvitingCard } from '~/areas/engagement/gatherings/components/inviting-card'
import type { AskedGuests } from '~/areas/engagement/gatherings/ask-guests.server'
import { inviteGuests } from '~/areas/engagement/gatherings/invite-guests.server'
import { startInviting } from '~/areas/engagement/gatherings/invite-many.server'
import { invitePage } from '~/areas/engagement/gatherings/invite.page.server'
import { requireGathering } from '~/areas/engagement/gatherings/require-gathering.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

const ids = z.array(z.uuid()).max(500).default([])
const InviteInput = z.object({ contactIds: ids, refusedIds: ids, emptyFirmIds: ids, membershipIds: ids })

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const title = translator(await languageOf(request), 'gatherings')('invite.title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'gatherings.write', async ctx => ({ ...(await invitePage(ctx, id, search)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.gatheringId)
  const form = await readForm(request)
  if (form.get('intent') === 'everybody') return inviteAll(request, id, form)
  const input = parseForm(form, InviteInput)
  if (!input.ok) {
    await runAs(request, 'gatherings.write', ctx => requireGathering(ctx, 'gatherings.write', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'gatherings.write', ctx => inviteGuests(ctx, id, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'gatherings')
  return redirectWithToast(request, `/events/${id}`, { kind: 'good', message: saidOf(t, done.value) })
}

/** Asks everybody of the choice that stands in the address. */
async function inviteAll(request: Request, id: string, form: FormData) {
  const search = new URL(request.url).searchParams
  const done = await runAs(request, 'gatherings.write', ctx => startInviting(ctx, id, search))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'gatherings')
  const message =
    done.value.kind === 'started' ? t('many.started', { count: done.value.people }) : saidOf(t, done.value)
  return redirectWithToast(request, `/events/${id}`, { kind: 'good', message })
}

function saidOf(t: TFunction<'gatherings'>, { asked, leftOut, already }: AskedGuests): string {
  return [
    asked > 0 ? t('done.asked', { count: asked }) : t('done.nobody'),
    leftOut > 0 ? t('done.leftOut', { count: leftOut }) : '',
    already > 0 ? t('done.already', { count: already }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export default function InviteGuests() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const { gathering } = page
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/events', label: t('title') },
              { to: `/events/${gathering.id}`, label: gathering.title },
            ]}
          />
        }
        title={page.title}
        sub={t('when', { day: format.dayLong(gathering.on), from: gathering.from, until: gathering.until })}
      />
      {page.isOpen ? (
        <div className="stack">
          <InvitingCard inviting={page.inviting} gatheringId={gathering.id} />
          <InviteFilter page={page} />
          <InviteAllCard page={page} />
          <InviteForm page={page} reply={reply} />
        </div>
      ) : (
        <Notice>{t('invite.notOpen')}</Notice>
      )}
    </>
  )
}
