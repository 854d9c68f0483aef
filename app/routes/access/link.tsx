import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runInSignIn } from '~/access/run.server'
import { isLivingLink } from '~/access/sign-in/look-ups.server'
import { goOn } from '~/access/sign-in/on-the-way-in.server'
import { homeOfItsOwner, isPressedTwice } from '~/access/sign-in/spent-link.server'
import { signInByLink } from '~/access/sign-in/sign-in-by-mail.server'
import { attemptOf, visitOf } from '~/access/sign-in/visit.server'
import { throttled } from '~/access/throttle/throttled.server'
import { EntryForm, SubmitButton } from '~/ui/form/entry-form'
import { AuthShell } from '~/ui/shell/auth-shell'
import { DeadLink } from './parts/dead-link'
import { UsedLink } from './parts/used-link'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

/** Looking at a link does not use it: a mail program may look before the person does. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const alive = await isLivingLink(params.token ?? '', 'sign-in')
  const { t } = await accessTexts(request)
  if (alive) return data({ title: t('link.title'), dead: false, home: null })
  const home = await homeOfItsOwner(request, params.token ?? '')
  if (home) return data({ title: t('usedLink.title'), dead: true, home })
  return data({ title: t('deadLink.title'), dead: true, home: null }, 404)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const visit = visitOf(request, context)
  const came = await throttled(attemptOf(request, context, 'link', null), () =>
    runInSignIn(ctx => signInByLink(ctx, token, visit)),
  )
  if (came.ok) return goOn(request, came.value, null)
  // By then the browser has the cookie of the first press, and the page can say so.
  const isHere = (await isPressedTwice(token, visit)) || (await homeOfItsOwner(request, token)) !== null
  return isHere ? redirect(new URL(request.url).pathname) : data({ dead: true }, 404)
}

export default function SignInLink() {
  const { dead, home } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('access')
  if (home) return <UsedLink home={home} />
  if (dead || reply?.dead) return <DeadLink kind="signIn" />
  return (
    <AuthShell title={t('link.title')} sub={t('link.sub')}>
      <EntryForm id="link">
        <SubmitButton wide>{t('link.submit')}</SubmitButton>
      </EntryForm>
    </AuthShell>
  )
}
