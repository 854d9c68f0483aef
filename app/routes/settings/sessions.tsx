import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { endOtherSessions, endSession } from '~/access/account/end-session.server'
import { listOwnSessions } from '~/access/account/sessions.page.server'
import { runAs } from '~/access/run.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import { accessTexts } from '../access/page-title.server'
import { titled } from '../access/titled'
import { SettingsFrame } from './parts/settings-frame'

export const meta = titled

const EndInput = z.object({ sessionId: z.uuid().optional() })

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  return runAs(request, 'account.manage-own', async ctx => ({
    title: t('sessions.title'),
    sessions: await listOwnSessions(ctx),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const input = parseForm(await readForm(request), EndInput)
  if (!input.ok) {
    await runAs(request, 'account.manage-own', async () => null)
    return redirect('/settings/sessions')
  }
  const { sessionId } = input.value
  await runAs<unknown>(request, 'account.manage-own', ctx =>
    sessionId ? endSession(ctx, sessionId) : endOtherSessions(ctx),
  )
  const { t } = await accessTexts(request)
  return redirectWithToast(request, '/settings/sessions', {
    kind: 'good',
    message: sessionId ? t('sessions.ended') : t('sessions.endedOthers'),
  })
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  const format = useFormat()
  return (
    <SettingsFrame>
      <Card
        title={t('sessions.title')}
        flush
        foot={
          sessions.length > 1 ? (
            <Form method="post">
              <Button look="quiet" small>
                {t('sessions.endOthers')}
              </Button>
            </Form>
          ) : null
        }
      >
        <DataTable
          caption={t('sessions.caption')}
          rows={sessions}
          rowKey={row => row.id}
          columns={[
            {
              key: 'device',
              label: t('sessions.device'),
              rowHeader: true,
              cell: row => (
                <>
                  {row.device} {row.isCurrent ? <Chip tone="info">{t('sessions.here')}</Chip> : null}
                </>
              ),
            },
            {
              key: 'role',
              label: t('sessions.role'),
              cell: row => (row.role ? `${t(`roles.${row.role}`)}, ${row.organisation}` : ''),
            },
            { key: 'address', label: t('sessions.address'), cell: row => row.address },
            { key: 'since', label: t('sessions.since'), cell: row => format.moment(new Date(row.createdAt)) },
            { key: 'lastSeen', label: t('sessions.lastSeen'), cell: row => format.moment(new Date(row.lastSeenAt)) },
          ]}
          rowActs={row =>
            row.isCurrent ? null : (
              <Form method="post">
                <Button look="quiet" small name="sessionId" value={row.id}>
                  {t('sessions.end')}
                </Button>
              </Form>
            )
          }
        />
      </Card>
    </SettingsFrame>
  )
}
