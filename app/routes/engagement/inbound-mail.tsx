import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { FileMailForm } from '~/areas/engagement/inbox/components/file-mail-form'
import { fileMail, FileMailInput } from '~/areas/engagement/inbox/file-mail.server'
import { inboundMailPage } from '~/areas/engagement/inbox/inbox.page.server'
import { attachmentsOf } from '~/areas/engagement/inbox/put-into-file.server'
import { requireInboundMail } from '~/areas/engagement/inbox/require-inbound-mail.server'
import { isSteerAct, steerInboundMail } from '~/areas/engagement/inbox/steer-inbound-mail.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.inboundMailId)
  const asked = z.uuid().safeParse(new URL(request.url).searchParams.get('employer'))
  const t = translator(await languageOf(request), 'inbox')
  const page = await runAs(request, 'inbox.sort', ctx => inboundMailPage(ctx, id, asked.success ? asked.data : null))
  return { ...page, title: page.subject || t('noSubject') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.inboundMailId)
  const mail = await runAs(request, 'inbox.sort', ctx => requireInboundMail(ctx, id))
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'inbox')
  const act = String(form.get('act') ?? '')
  const undoTo = `/inbox/${id}`
  if (isSteerAct(act)) {
    const done = await runAs(request, 'inbox.sort', ctx => steerInboundMail(ctx, id, act))
    if (!done.ok) return redirectWithToast(request, undoTo, { kind: 'bad', message: t('changed') })
    const undo = act === 'discard' ? { action: undoTo, fields: { act: 'restore' } } : undefined
    const to = act === 'discard' ? '/inbox' : undoTo
    return redirectWithToast(request, to, { kind: 'good', message: t(`done.${act}`), undo })
  }
  const input = parseForm(form, FileMailInput)
  if (!input.ok) return data(formReply(form, input.problems), 422)
  const attachments = await attachmentsOf(mail.rawKey)
  const filed = await runAs(request, 'inbox.sort', ctx => fileMail(ctx, id, input.value, attachments))
  if (!filed.ok) return data(formReply(form, filed.problems), 422)
  return redirectWithToast(request, `/employers/${filed.value.employerId}`, {
    kind: 'good',
    message: t('done.file', { name: filed.value.employerName }),
    undo: { action: undoTo, fields: { act: 'unfile' } },
  })
}

export default function InboundMail() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('inbox')
  const format = useFormat()
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/inbox', label: t('title') }]} />}
        title={page.title}
        sub={page.reason && page.state === 'waiting' ? t(`why.${page.reason}`) : undefined}
      />
      <div className="cols">
        <Card title={t('mail')}>
          <Facts
            items={[
              { label: t('from'), value: page.from },
              { label: t('to'), value: page.toLine },
              { label: t('sent'), value: format.moment(page.at) },
              {
                label: t('attachments'),
                value: page.attachments
                  .map(one => `${one.name} (${format.number(Math.ceil(one.bytes / 1024))} kB)`)
                  .join(', '),
              },
              {
                label: t('standsWith'),
                value:
                  page.standsWith.length > 0
                    ? page.standsWith.map(one => (
                        <span key={one.id}>
                          <Link to={`/employers/${one.id}`}>{one.name}</Link>{' '}
                        </span>
                      ))
                    : null,
              },
            ]}
          />
          <p className="as-written">{page.body || t('noText')}</p>
          {page.attachments.length > 0 && page.mayFile ? <p>{t('attachmentsLater')}</p> : null}
        </Card>
        <aside className="stack">
          {page.mayFile ? <FileMailForm page={page} reply={reply} /> : null}
          <Form method="post" className="cluster">
            {page.mayDiscard ? (
              <Button look="quiet" name="act" value="discard">
                {t('discard')}
              </Button>
            ) : null}
            {page.mayRestore ? (
              <Button look="quiet" name="act" value="restore">
                {t('restore')}
              </Button>
            ) : null}
            {page.mayUnfile ? (
              <Button look="quiet" name="act" value="unfile">
                {t('unfile')}
              </Button>
            ) : null}
          </Form>
        </aside>
      </div>
    </>
  )
}
