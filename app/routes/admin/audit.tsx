import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { auditPage } from '~/access/audit/audit.page.server'
import { requestChainCheck } from '~/access/audit/request-check.server'
import { runAs } from '~/access/run.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { accessTexts } from '../access/page-title.server'
import { titled } from '../access/titled'
import { AccessLog } from './parts/access-log'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await accessTexts(request)
  const search = new URL(request.url).searchParams
  return runAs(request, 'audit.verify', async ctx => ({ title: t('audit.title'), ...(await auditPage(ctx, search)) }))
}

export async function action({ request }: ActionFunctionArgs) {
  await runAs(request, 'audit.verify', async ctx => requestChainCheck(ctx))
  const { t } = await accessTexts(request)
  return redirectWithToast(request, '/admin/audit', { kind: 'info', message: t('audit.asked') })
}

export default function Audit() {
  const { check, reads, filter, page, total } = useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  const format = useFormat()
  return (
    <>
      <PageHead title={t('audit.title')} sub={t('audit.sub')} />
      <div className="stack stack-l">
        <Card title={t('audit.chain')} sub={t('audit.chainNote')}>
          {check === null ? <p>{t('audit.never')}</p> : null}
          {check && check.faults.length === 0 ? (
            <Notice tone="good">
              {t('audit.whole', { count: check.links, at: format.moment(new Date(check.at)) })}
            </Notice>
          ) : null}
          {check && check.faults.length > 0 ? (
            <Notice tone="bad" title={t('audit.broken', { at: format.moment(new Date(check.at)) })}>
              <ul>
                {check.faults.map(one => (
                  <li key={`${one.seq} ${one.fault}`}>{t('audit.fault', { seq: one.seq, fault: one.fault })}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <Form method="post">
            <Button>{t('audit.verify')}</Button>
          </Form>
        </Card>
        {reads ? (
          <Card flush title={t('audit.reads')}>
            <AccessLog reads={reads} filter={filter} page={page} total={total} />
          </Card>
        ) : null}
      </div>
    </>
  )
}
