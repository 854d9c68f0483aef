import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CodeInput } from '~/access/sign-in/confirm-second-factor.server'
import { enrolSecondFactor, findEnrolment } from '~/access/sign-in/enrol-second-factor.server'
import { cookiesAfter, nextPath, runOnTheWayIn, wantedPath } from '~/access/sign-in/on-the-way-in.server'
import { emailOnTheWayIn } from '~/access/sign-in/look-ups.server'
import { attemptOf, visitOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { AuthShell } from '~/ui/shell/auth-shell'
import { BackupCodes } from './parts/backup-codes'
import { EnrolForm } from './parts/enrol-form'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const invitation = await runOnTheWayIn(request, (ctx, session) => findEnrolment(ctx, session.accountId))
  if (!invitation) throw redirect('/')
  const { t } = await accessTexts(request)
  return { title: t('secondFactor.title'), invitation, to: wantedPath(new URL(request.url).searchParams.get('to')) }
}

/** The codes are in the answer itself and nowhere else: the page is not loaded again after it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const email = await emailOnTheWayIn(request)
  const input = parseForm(form, CodeInput)
  if (!input.ok) return data({ ...formReply(form, input.problems), codes: null, next: '' }, 422)
  const done = await throttled(attemptOf(request, context, 'code', email), () =>
    runOnTheWayIn(request, (ctx, session) =>
      enrolSecondFactor(ctx, session, input.value.code, visitOf(request, context)),
    ),
  )
  if (!done.ok) return data({ ...formReply(form, done.problems), codes: null, next: '' }, 422)
  const { came, codes } = done.value
  const next = nextPath(came, wantedPath(form.get('to')))
  return data({ values: {}, problems: [], codes, next }, { headers: cookiesAfter(request, came) })
}

export default function SecondFactor() {
  const { invitation, to } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  if (reply?.codes) {
    return (
      <AuthShell title={t('secondFactor.doneTitle')} sub={t('secondFactor.done')}>
        <BackupCodes codes={reply.codes} next={reply.next} />
      </AuthShell>
    )
  }
  return (
    <AuthShell title={t('secondFactor.title')} sub={t('secondFactor.sub')}>
      <EnrolForm id="second-factor" invitation={invitation} reply={reply}>
        {to ? <input type="hidden" name="to" value={to} /> : null}
      </EnrolForm>
    </AuthShell>
  )
}

/** After the action the secret is confirmed, and asking for it again would lead away from the codes. */
export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: {
  actionStatus?: number
  defaultShouldRevalidate: boolean
}) {
  return actionStatus === undefined ? defaultShouldRevalidate : false
}
