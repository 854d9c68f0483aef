import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { auditKind } from '~/areas/network/audit-template/audit-kind'
import { AuditTemplateInput } from '~/areas/network/audit-template/audit-template'
import { AuditPreviewCard } from '~/areas/network/audit-template/components/audit-preview-card'
import { AuditTemplateFields } from '~/areas/network/audit-template/components/audit-template-fields'
import { activateAudit, previewAudit } from '~/areas/network/audit-template/shape-audit.server'
import { ShapePage } from '~/areas/templates/components/shape-page'
import { templatePage } from '~/areas/templates/template.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { titled } from '../access/titled'
import { actOnTemplate } from '../templates/act-on-template.server'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'limits')('title')
  return runAs(request, auditKind.permission, async ctx => ({ ...(await templatePage(ctx, auditKind)), title }))
}

export function action({ request }: ActionFunctionArgs) {
  return actOnTemplate(request, auditKind, {
    here: '/audit/template',
    input: AuditTemplateInput,
    preview: previewAudit,
    activate: activateAudit,
  })
}

export default function AuditTemplatePage() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('limits')
  const { t: network } = useTranslation('network')
  return (
    <ShapePage
      id="audit-template"
      title={page.title}
      page={page}
      whose={t(page.isOwn ? 'own' : 'sample')}
      notice={t('sub')}
      from={{ to: '/audit', label: network('title') }}
      reply={reply}
      preview={reply?.preview ? <AuditPreviewCard preview={reply.preview} /> : null}
    >
      <AuditTemplateFields known={page.template.thresholds} />
    </ShapePage>
  )
}
