import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { LevelPreviewCard } from '~/areas/engagement/level-template/components/level-preview-card'
import { LevelTemplateFields } from '~/areas/engagement/level-template/components/level-template-fields'
import { LevelVersionsCard } from '~/areas/engagement/level-template/components/level-versions-card'
import { LevelFormInput } from '~/areas/engagement/level-template/level-form-input'
import { levelTemplatePage } from '~/areas/engagement/level-template/level-template.page.server'
import { activateLevels, previewLevels, takeBackLevels } from '~/areas/engagement/level-template/shape-levels.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

const here = '/levels/template'
const TakeBack = z.object({ to: z.number().int().min(1), seen: z.number().int().min(1) })

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'levels')('shape.title')
  return runAs(request, 'levels.shape', async ctx => ({ ...(await levelTemplatePage(ctx)), title }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const t = translator(await languageOf(request), 'levels')
  const refused = (problems: Parameters<typeof formReply>[1]) =>
    data({ ...formReply(form, problems), preview: null }, 422)
  if (intent === 'take-back') {
    const asked = parseForm(form, TakeBack)
    if (!asked.ok) return refused(asked.problems)
    const { to, seen } = asked.value
    const done = await runAs(request, 'levels.shape', ctx => takeBackLevels(ctx, { version: to, seen }))
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, here, {
      kind: 'good',
      message: t('shape.takenBack', { ...done.value, again: to }),
    })
  }
  if (intent === 'preview' && !form.get('reason')) form.set('reason', '-')
  const input = parseForm(form, LevelFormInput)
  if (!input.ok) {
    await runAs(request, 'levels.shape', async () => null)
    return refused(input.problems)
  }
  if (intent === 'preview') {
    const shown = await runAs(request, 'levels.shape', ctx => previewLevels(ctx, input.value))
    if (!shown.ok) return refused(shown.problems)
    if (form.get('reason') === '-') form.set('reason', '')
    return data({ ...formReply(form, []), preview: shown.value })
  }
  const done = await runAs(request, 'levels.shape', ctx => activateLevels(ctx, input.value))
  if (!done.ok) return refused(done.problems)
  return redirectWithToast(request, here, { kind: 'good', message: t('shape.activated', done.value) })
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
          <LevelVersionsCard page={page} />
        </aside>
      </div>
    </>
  )
}
