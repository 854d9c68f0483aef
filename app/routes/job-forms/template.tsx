import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { previewTemplate, publishTemplate, useTemplateAgain } from '~/areas/vacancies/job-forms/change-template.server'
import { FieldLine } from '~/areas/vacancies/job-forms/components/field-line'
import { useProvenance } from '~/areas/vacancies/job-forms/components/job-form-words'
import { OwnQuestionFields } from '~/areas/vacancies/job-forms/components/own-question-fields'
import { TemplatePreview } from '~/areas/vacancies/job-forms/components/template-preview'
import { TemplateVersions } from '~/areas/vacancies/job-forms/components/template-versions'
import { mostOwnQuestions, templateWith } from '~/areas/vacancies/job-forms/own-template'
import { TemplateInput } from '~/areas/vacancies/job-forms/read-template'
import { linesOf, templatePage, type TemplateLines } from '~/areas/vacancies/job-forms/template.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Fold } from '~/ui/fold'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

const here = '/job-forms/template'
const emptyLines = 3

export const meta = titled

/** The product's word for a field, in both languages. */
function baseWords(key: string) {
  const say = (language: 'nl' | 'en') => translator(language, 'jobforms')(`fields.${key}` as never) as string
  return { nl: say('nl'), en: say('en') }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'jobforms')('shape.title')
  const page = await runAs(request, 'jobforms.shape', templatePage)
  const keys = page.lines.parts.flatMap(({ fields }) => fields.map(one => one.key))
  return { ...page, base: Object.fromEntries(keys.map(key => [key, baseWords(key)])), title }
}

/** Shows what would change, publishes it, or takes a former version in use again. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'jobforms')
  const published = (version: number) =>
    redirectWithToast(request, here, { kind: 'good', message: t('shape.published', { version }) })
  if (form.get('intent') === 'again') {
    const done = await runAs(request, 'jobforms.shape', ctx => useTemplateAgain(ctx, Number(form.get('version'))))
    if (done.ok) return published(done.value.version)
    return redirectWithToast(request, here, { kind: 'bad', message: t('shape.notAgain') })
  }
  const input = parseForm(form, TemplateInput)
  if (!input.ok) {
    await runAs(request, 'jobforms.shape', async () => null)
    return data({ ...formReply(form, input.problems), preview: null }, 422)
  }
  if (form.get('intent') === 'preview') {
    const seen = await runAs(request, 'jobforms.shape', ctx => previewTemplate(ctx, input.value, baseWords))
    if (!seen.ok) return data({ ...formReply(form, seen.problems), preview: null }, 422)
    const { changes, version } = seen.value
    const preview = { template: templateWith(changes, version), lines: linesOf(changes) }
    return data({ ...formReply(form, []), preview }, 200)
  }
  const done = await runAs(request, 'jobforms.shape', ctx => publishTemplate(ctx, input.value, baseWords))
  return done.ok ? published(done.value.version) : data({ ...formReply(form, done.problems), preview: null }, 422)
}

export default function JobFormTemplate() {
  const { lines: known, version, versions, base } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, i18n } = useTranslation('jobforms')
  const { t: common } = useTranslation('common')
  const provenance = useProvenance()
  const preview = reply?.preview ?? null
  const lines: TemplateLines = preview?.lines ?? known
  const language = i18n.language.startsWith('en') ? 'en' : 'nl'
  const keys = lines.parts.flatMap(({ fields }) => fields.map(one => one.key))
  const own = [...lines.own, ...Array.from({ length: emptyLines }, () => null)].slice(0, mostOwnQuestions + emptyLines)
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/job-forms', label: t('listTitle') }]} />}
        title={t('shape.title')}
        sub={provenance({ version, isOwn: version > 1 })}
      />
      <div className="stack">
        {preview ? <TemplatePreview template={preview.template} formId="template" /> : null}
        <Card>
          <p>{t('shape.explain')}</p>
          <EntryForm id="template" reply={reply} key={version}>
            <input type="hidden" name="version" value={version} />
            {lines.parts.map(({ part, fields }) => (
              <Fold
                key={part}
                open={(reply?.problems.length ?? 0) > 0}
                title={t('shape.partFields', {
                  part: t(`parts.${part}`),
                  shown: fields.filter(one => one.isShown).length,
                  count: fields.length,
                })}
              >
                <div className="stack">
                  {fields.map(field => (
                    <FieldLine
                      key={field.key}
                      index={keys.indexOf(field.key)}
                      field={field}
                      base={base[field.key] ?? { nl: '', en: '' }}
                      label={base[field.key]?.[language] ?? field.key}
                    />
                  ))}
                </div>
              </Fold>
            ))}
            <h2>{t('shape.own')}</h2>
            <p className="hint">{t('shape.ownHint')}</p>
            {own.map((question, index) => (
              <OwnQuestionFields key={question?.key ?? `new-${index}`} index={index} question={question} />
            ))}
            <FormActs>
              <SubmitButton name="intent" value="publish">
                {t('shape.publish')}
              </SubmitButton>
              <SubmitButton name="intent" value="preview" look="quiet">
                {t('shape.preview')}
              </SubmitButton>
              <LinkButton to="/job-forms" look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
        <TemplateVersions versions={versions} current={version} />
      </div>
    </>
  )
}
