import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { LevelPreviewCard } from '~/areas/engagement/level-template/components/level-preview-card'
import { LevelTemplateFields } from '~/areas/engagement/level-template/components/level-template-fields'
import { LevelFormInput } from '~/areas/engagement/level-template/level-form-input'
import { levelTemplatePage } from '~/areas/engagement/level-template/level-template.page.server'
import { activateLevels, previewLevels, takeBackLevels } from '~/areas/engagement/level-template/shape-levels.server'
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
  const title = translator(await languageOf(request), 'levels')('shape.title')
  return runAs(request, 'levels.shape', async ctx => ({ ...(await levelTemplatePage(ctx)), title }))
}

/** Shows what a template would change, makes it hold, or takes a former version in use again. */
export async function action({ request }: ActionFunctionArgs) {
  const t = translator(await languageOf(request), 'levels')
  return shapeTemplate(request, {
    permission: 'levels.shape',
    here: '/levels/template',
    input: LevelFormInput,
    preview: previewLevels,
    activate: activateLevels,
    takeBack: takeBackLevels,
    said: {
      activated: version => t('shape.activated', { version }),
      takenBack: (again, version) => t('shape.takenBack', { again, version }),
    },
  })
}

export default function LevelTemplate() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('levels')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/levels', label: t('network.title') }]} />}
        title={page.title}
        sub={[t('shape.versionOf', page), t(page.isOwn ? 'shape.own' : 'shape.sample')].join(' · ')}
      />
      <div className="cols">
        <div className="stack">
          <Notice>{t('shape.sub')}</Notice>
          <Card>
            <EntryForm key={page.version} id="level-template" reply={reply}>
              <input type="hidden" name="version" value={page.version} />
              <LevelTemplateFields known={page.form} />
              <div aria-live="polite">{reply?.preview ? <LevelPreviewCard preview={reply.preview} /> : null}</div>
              <TextInput name="reason" label={t('shape.reason')} hint={t('shape.reasonHint')} required />
              <FormActs>
                <SubmitButton name="intent" value="preview" look="quiet">
                  {t('shape.preview')}
                </SubmitButton>
                <SubmitButton name="intent" value="activate">
                  {t('shape.activate')}
                </SubmitButton>
                <LinkButton to="/levels" look="text">
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
