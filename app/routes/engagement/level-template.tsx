import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { LevelPreviewCard } from '~/areas/engagement/level-template/components/level-preview-card'
import { LevelTemplateFields } from '~/areas/engagement/level-template/components/level-template-fields'
import { LevelFormInput } from '~/areas/engagement/level-template/level-form-input'
import { levelKind } from '~/areas/engagement/level-template/level-kind'
import { activateLevels, previewLevels } from '~/areas/engagement/level-template/shape-levels.server'
import { ShapePage } from '~/areas/templates/components/shape-page'
import { templatePage } from '~/areas/templates/template.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { titled } from '../access/titled'
import { actOnTemplate } from '../templates/act-on-template.server'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'levels')('shape.title')
  return runAs(request, levelKind.permission, async ctx => ({ ...(await templatePage(ctx, levelKind)), title }))
}

export function action({ request }: ActionFunctionArgs) {
  return actOnTemplate(request, levelKind, {
    here: '/levels/template',
    input: LevelFormInput,
    preview: previewLevels,
    activate: activateLevels,
  })
}

export default function LevelTemplatePage() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('levels')
  return (
    <ShapePage
      id="level-template"
      title={page.title}
      page={page}
      whose={t(page.isOwn ? 'shape.own' : 'shape.sample')}
      notice={t('shape.sub')}
      from={{ to: '/levels', label: t('network.title') }}
      reply={reply}
      preview={reply?.preview ? <LevelPreviewCard preview={reply.preview} /> : null}
    >
      <LevelTemplateFields known={page.template} />
    </ShapePage>
  )
}
