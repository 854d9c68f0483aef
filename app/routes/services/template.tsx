import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ServicePreviewCard } from '~/areas/network/service-template/components/service-preview-card'
import { ServiceTemplateFields } from '~/areas/network/service-template/components/service-template-fields'
import { serviceKind } from '~/areas/network/service-template/service-kind'
import { ServiceTemplateInput } from '~/areas/network/service-template/service-template'
import { activateServices, previewServices } from '~/areas/network/service-template/shape-services.server'
import { ShapePage } from '~/areas/templates/components/shape-page'
import { templatePage } from '~/areas/templates/template.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { titled } from '../access/titled'
import { actOnTemplate } from '../templates/act-on-template.server'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('shape.title')
  return runAs(request, serviceKind.permission, async ctx => ({ ...(await templatePage(ctx, serviceKind)), title }))
}

export function action({ request }: ActionFunctionArgs) {
  return actOnTemplate(request, serviceKind, {
    here: '/services/template',
    input: ServiceTemplateInput,
    preview: previewServices,
    activate: activateServices,
  })
}

export default function ServiceTemplatePage() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  return (
    <ShapePage
      id="service-template"
      title={page.title}
      page={page}
      whose={t(page.isOwn ? 'shape.own' : 'sample')}
      notice={t('shape.sub')}
      from={{ to: '/services', label: t('title') }}
      reply={reply}
      preview={reply?.preview ? <ServicePreviewCard preview={reply.preview} /> : null}
    >
      <ServiceTemplateFields known={page.template} />
    </ShapePage>
  )
}
