import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AuditPreviewCard } from '~/areas/network/audit-template/components/audit-preview-card'
import { AuditTemplateFields } from '~/areas/network/audit-template/components/audit-template-fields'
import { AuditTemplateInput } from '~/areas/network/audit-template/audit-template'
import { auditTemplatePage } from '~/areas/network/audit-template/audit-template.page.server'
import { activateAudit, previewAudit, takeBackAudit } from '~/areas/network/audit-template/shape-audit.server'
import { VersionsCard } from '~/areas/templates/components/versions-card'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { shapeTemplate } from '../templates/shape-template.server'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'audits')('shape.title')
  return runAs(request, 'audits.shape', async ctx => ({ ...(await auditTemplatePage(ctx)), title }))
}

/** Shows what a template would change, makes it hold, or takes a former version in use again. */
export async function action({ request }: ActionFunctionArgs) {
  const t = translator(await languageOf(request), 'audits')
  return shapeTemplate(request, {
    permission: 'audits.shape',
    here: '/audit/template',
    input: AuditTemplateInput,
    preview: previewAudit,
    activate: activateAudit,
    takeBack: takeBackAudit,
    said: {
      activated: version => t('shape.activated', { version }),
      takenBack: (again, version) => t('shape.takenBack', { again, version }),
    },
  })
}

export default function AuditTemplatePage() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('audits')
  const { t: common } = useTranslation('common')
  const { t: network } = useTranslation('network')
  const { t: templates } = useTranslation('templates')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/audit', label: network('title') }]} />}
        title={page.title}
        sub={[templates('versionOf', page), t(page.isOwn ? 'shape.own' : 'shape.sample')].join(' · ')}
      />
      <div className="cols">
        <div className="stack">
          <Notice>{t('shape.sub')}</Notice>
          <Card>
            <EntryForm key={page.version} id="audit-template" reply={reply}>
              <input type="hidden" name="version" value={page.version} />
              <AuditTemplateFields known={page.template.thresholds} />
              <div aria-live="polite">{reply?.preview ? <AuditPreviewCard preview={reply.preview} /> : null}</div>
              <TextInput name="reason" label={t('shape.reason')} required maxLength={500} />
              <FormActs>
                <SubmitButton name="intent" value="preview" look="quiet">
                  {t('shape.preview')}
                </SubmitButton>
                <SubmitButton name="intent" value="activate">
                  {t('shape.activate')}
                </SubmitButton>
                <LinkButton to="/audit" look="text">
                  {common('cancel')}
                </LinkButton>
              </FormActs>
            </EntryForm>
          </Card>
        </div>
        <aside className="stack">
          <VersionsCard {...page} />
        </aside>
      </div>
    </>
  )
}
