import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { archiveEmployer } from '~/areas/employers/archive-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { RegisterFields } from '~/areas/employers/components/employer-fields'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { RelationFields } from '~/areas/employers/components/relation-fields'
import { useEmployerWords } from '~/areas/employers/components/use-form-words'
import { OwnFieldsInputs } from '~/areas/employers/custom-fields/components/own-fields-inputs'
import { useOwnFieldTexts } from '~/areas/employers/custom-fields/components/use-own-field-texts'
import { ownNames, ownTexts, typedOwnTexts } from '~/areas/employers/custom-fields/own-texts'
import { typedFields } from '~/areas/employers/custom-fields/field-value'
import { EmployerInput } from '~/areas/employers/employer'
import { employerEditPage } from '~/areas/employers/employer.page.server'
import { employerFormFields } from '~/areas/employers/form-fields'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'employers')
  const intent = form.get('intent')
  if (intent === 'archive' || intent === 'restore') {
    const { name } = (await runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))).employer
    await runAs(request, 'engagement.record', ctx => archiveEmployer(ctx, id, intent))
    return redirectWithToast(request, `/employers/${id}`, {
      kind: 'good',
      message: intent === 'archive' ? t('archiveDone', { name }) : t('restoreDone', { name }),
      undo: { action: `/employers/${id}/edit`, fields: { intent: intent === 'archive' ? 'restore' : 'archive' } },
    })
  }
  const load = () => runAs(request, 'employers.write', ctx => employerEditPage(ctx, id))
  const page = await load()
  const names = [...employerFormFields(page.head.may.seeStory), ...ownNames(page.ownFields)]
  const chosen = withChoices(form, textsOf(withOwn(page), names))
  const input = parseForm(chosen, EmployerInput)
  if (!input.ok) return data(versionedReply(chosen, input.problems, null, withOwn(page), names), 422)
  const changed = await runAs(request, 'employers.write', ctx =>
    changeEmployer(ctx, id, input.value, typedFields(chosen)),
  )
  if (changed.ok) {
    return redirectWithToast(request, page.head.home, {
      kind: 'good',
      message: t('changed', { name: input.value.name }),
    })
  }
  const typed = { ...input.value, ...typedOwnTexts(page.ownFields, typedFields(chosen)) }
  return data(versionedReply(chosen, changed.problems, typed, withOwn(await load()), names), 422)
}

type Page = Awaited<ReturnType<typeof employerEditPage>>

/** An employer with its own fields, as the form holds them. */
function withOwn<P extends Pick<Page, 'employer' | 'ownFields'>>({ employer, ownFields }: P): P['employer'] {
  const values = Object.fromEntries(ownFields.map(field => [field.key, field.value]))
  return { ...employer, ...ownTexts(ownFields, values) }
}

export default function EditEmployer() {
  const { head, employer, staff, ownFields } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  const words = useEmployerWords(staff)
  const own = useOwnFieldTexts(ownFields)
  return (
    <div className="stack">
      <EmployerTabs head={head} />
      <Card title={t('change')}>
        <EntryForm id="employer" key={versionKey(reply)} reply={reply}>
          <VersionFields
            record={withOwn({ employer, ownFields })}
            names={[...employerFormFields(head.may.seeStory), ...ownNames(ownFields)]}
            reply={reply}
            labelOf={name => own.labelOf(name) ?? words.labelOf(name)}
            say={(name, text) => own.say(name, text) ?? words.say(name, text)}
          />
          <RegisterFields known={employer} />
          {head.may.record ? (
            <RelationFields known={employer} staff={staff} />
          ) : (
            <input type="hidden" name="relationState" value={employer.relationState} />
          )}
          <OwnFieldsInputs fields={ownFields} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={head.home} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
      {head.may.record ? (
        <ConfirmButton
          label={head.isArchived ? t('restore') : t('archive')}
          question={t('archiveQuestion', { name: head.name })}
          confirm={head.isArchived ? t('restore') : t('archive')}
          fields={{ intent: head.isArchived ? 'restore' : 'archive' }}
        />
      ) : null}
    </div>
  )
}
