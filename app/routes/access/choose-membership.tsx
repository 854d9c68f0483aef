import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { chooseMembership, listChoices } from '~/access/sign-in/choose-membership.server'
import { goOn, runOnTheWayIn, wantedPath } from '~/access/sign-in/on-the-way-in.server'
import { visitOf } from '~/access/sign-in/visit.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { Row, Rows } from '~/ui/row'
import { AuthShell } from '~/ui/shell/auth-shell'
import { accessTexts } from './page-title.server'
import { titled } from './titled'

export const meta = titled

const ChoiceInput = z.object({ membershipId: z.uuid() })

export async function loader({ request }: LoaderFunctionArgs) {
  const choices = await runOnTheWayIn(request, listChoices)
  if (!choices) throw redirect('/')
  const { t } = await accessTexts(request)
  return { title: t('choose.title'), ...choices, to: wantedPath(new URL(request.url).searchParams.get('to')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, ChoiceInput)
  if (!input.ok) {
    await runOnTheWayIn(request, async () => null)
    return data(null, 422)
  }
  const came = await runOnTheWayIn(request, (ctx, session) =>
    chooseMembership(ctx, session, input.value.membershipId, visitOf(request, context)),
  )
  if (!came.ok) return data(null, 422)
  return goOn(request, came.value, wantedPath(form.get('to')))
}

export default function ChooseMembership() {
  const { memberships, currentId, to } = useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  return (
    <AuthShell title={t('choose.title')} sub={t('choose.sub')}>
      <Form method="post">
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <Rows label={t('choose.title')}>
          {memberships.map(one => (
            <Row
              key={one.id}
              what={
                <Button look="text" name="membershipId" value={one.id}>
                  {t('choose.submit', { role: t(`roles.${one.role}`), organisation: one.organisationName })}
                </Button>
              }
              sub={one.networkName}
              acts={one.id === currentId ? <Chip tone="info">{t('choose.now')}</Chip> : null}
            />
          ))}
        </Rows>
      </Form>
    </AuthShell>
  )
}
