import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AddressFields, RegisterFields } from '~/areas/employers/components/employer-fields'
import { OwnFieldsInputs } from '~/areas/employers/custom-fields/components/own-fields-inputs'
import { ownFieldsOf } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { typedFields } from '~/areas/employers/custom-fields/field-value'
import { DuplicateNotice } from '~/areas/employers/duplicates/components/duplicate-notice'
import { useDuplicateHints } from '~/areas/employers/duplicates/components/use-duplicate-hints'
import { addUnlessKnown } from '~/areas/employers/duplicates/add-unless-known.server'
import { readEntered } from '~/areas/employers/duplicates/entered-employer'
import { duplicatesOfEntered } from '~/areas/employers/duplicates/find-duplicates.page.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { formReply } from '~/platform/forms/form-reply'
import { checkForm, parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'employers')('add')
  return runAs(request, 'engagement.record', async ctx => ({ title, ownFields: await ownFieldsOf(ctx, null) }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const input = parseForm(form, NewEmployerInput)
  if (!input.ok) {
    const found = await runAs(request, 'engagement.record', ctx => duplicatesOfEntered(ctx, readEntered(form)))
    return data({ ...formReply(form, input.problems), found, mayAdd: false }, 422)
  }
  const isAnother = form.get('intent') === 'add-anyway'
  const { added, found } = await runAs(request, 'engagement.record', ctx =>
    addUnlessKnown(ctx, input.value, { isAnother, typed: typedFields(form) }),
  )
  if (!added?.ok) {
    return data({ ...formReply(form, added?.problems ?? []), found, mayAdd: added === null }, 422)
  }
  const t = translator(await languageOf(request), 'employers')
  return redirectWithToast(request, `/employers/${added.value.employerId}`, {
    kind: 'good',
    message: t('added', { name: input.value.name }),
  })
}

export default function NewEmployer() {
  const reply = useActionData<typeof action>()
  const { ownFields } = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  const { t: duplicates } = useTranslation('duplicates')
  const hints = useDuplicateHints()
  const found = reply?.found.length ? reply.found : hints.found
  return (
    <>
      <PageHead title={t('add')} />
      <Card>
        <EntryForm id="employer" reply={reply} check={form => checkForm(form, NewEmployerInput)}>
          <div className="stack" onBlur={hints.onBlur}>
            <RegisterFields />
            <AddressFields />
            <OwnFieldsInputs fields={ownFields} />
          </div>
          <DuplicateNotice found={found} live />
          <FormActs>
            {reply?.mayAdd ? (
              <SubmitButton name="intent" value="add-anyway">
                {duplicates('entry.anyway')}
              </SubmitButton>
            ) : (
              <SubmitButton>{t('add')}</SubmitButton>
            )}
            <LinkButton to="/employers" look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
