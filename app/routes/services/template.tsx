import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ServicePreviewCard } from '~/areas/network/service-template/components/service-preview-card'
import { ServiceTemplateFields } from '~/areas/network/service-template/components/service-template-fields'
import { ServiceTemplateInput } from '~/areas/network/service-template/service-template'
import { serviceTemplatePage } from '~/areas/network/service-template/service-template.page.server'
import {
  activateServices,
  previewServices,
  takeBackServices,
} from '~/areas/network/service-template/shape-services.server'
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
  const title = translator(await languageOf(request), 'services')('shape.title')
  return runAs(request, 'services.shape', async ctx => ({ ...(await serviceTemplatePage(ctx)), title }))
}

/** Shows what a template would change, makes it hold, or takes a former version in use again. */
export async function action({ request }: ActionFunctionArgs) {
  const t = translator(await languageOf(request), 'services')
  return shapeTemplate(request, {
    permission: 'services.shape',
    here: '/services/template',
    input: ServiceTemplateInput,
    preview: previewServices,
    activate: activateServices,
    takeBack: takeBackServices,
    said: {
      activated: version => t('shape.activated', { version }),
      takenBack: (again, version) => t('shape.takenBack', { again, version }),
    },
  })
}

export default function ServiceTemplatePage() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services', label: t('title') }]} />}
        title={page.title}
        sub={[t('shape.versionOf', page), t(page.isOwn ? 'shape.own' : 'sample')].join(' · ')}
      />
      <div className="cols">
        <div className="stack">
          <Notice>{t('shape.sub')}</Notice>
          <Card>
            <EntryForm key={page.version} id="service-template" reply={reply}>
              <input type="hidden" name="version" value={page.version} />
              <ServiceTemplateFields known={page.template} />
              <div aria-live="polite">{reply?.preview ? <ServicePreviewCard preview={reply.preview} /> : null}</div>
              <TextInput name="reason" label={t('shape.reason')} required maxLength={500} />
              <FormActs>
                <SubmitButton name="intent" value="preview" look="quiet">
                  {t('shape.preview')}
                </SubmitButton>
                <SubmitButton name="intent" value="activate">
                  {t('shape.activate')}
                </SubmitButton>
                <LinkButton to="/services" look="text">
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
