import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { GroupFields } from '~/areas/matching/groups/components/group-fields'
import { GroupInput, readMethod } from '~/areas/matching/groups/group'
import { groupHead } from '~/areas/matching/groups/group.page.server'
import { archiveGroup, changeGroupHead } from '~/areas/matching/groups/save-group.server'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

const names = ['name', 'method']
const ChangeInput = GroupInput.extend({ version: z.number().int() })

const factsOf = (request: Request, id: string) =>
  runAs(request, 'matching.group', async ctx => {
    const { head } = await groupHead(ctx, id)
    return { id, name: head.name, method: head.method, version: head.version, isArchived: head.isArchived }
  })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const facts = await factsOf(request, requiredId(params.groupId))
  return { facts, title: translator(await languageOf(request), 'groups')('change') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.groupId)
  const known = await factsOf(request, id)
  const sent = await readForm(request)
  if (sent.get('intent') === 'archive' || sent.get('intent') === 'bring-back')
    return answerArchiving(request, id, sent.get('intent') === 'archive')
  const form = withChoices(sent, textsOf({ ...known }, names))
  const input = parseForm(form, ChangeInput)
  if (!input.ok) return data(versionedReply(form, input.problems, null, known, names), 422)
  const done = await runAs(request, 'matching.group', ctx => changeGroupHead(ctx, id, input.value))
  if (!done.ok) return data(versionedReply(form, done.problems, input.value, await factsOf(request, id), names), 422)
  const message = translator(await languageOf(request), 'groups')('saved')
  return redirectWithToast(request, `/groups/${id}`, { kind: 'good', message })
}

async function answerArchiving(request: Request, id: string, isArchived: boolean): Promise<Response> {
  await runAs(request, 'matching.group', ctx => archiveGroup(ctx, id, isArchived))
  const t = translator(await languageOf(request), 'groups')
  return redirectWithToast(request, isArchived ? '/groups' : `/groups/${id}`, {
    kind: 'good',
    message: t(isArchived ? 'archive.done' : 'archive.undone'),
    undo: isArchived ? { action: `/groups/${id}/edit`, fields: { intent: 'bring-back' } } : undefined,
  })
}

export default function EditGroup() {
  const { facts, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('groups')
  const { t: common } = useTranslation('common')
  const back = `/groups/${facts.id}`
  return (
    <>
      <PageHead above={<Breadcrumb items={[{ to: back, label: facts.name }]} />} title={title} />
      <Card>
        <EntryForm id="group" key={versionKey(reply)} reply={reply}>
          <VersionFields
            record={facts}
            names={names}
            reply={reply}
            labelOf={name => t(name === 'name' ? 'fields.name' : 'fields.method')}
            say={(name, text) => (name === 'method' ? t(`methods.${readMethod(text)}`) : undefined)}
          />
          <GroupFields known={facts} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={back} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
      <Card title={t('list.archive')}>
        <Form method="post" className="stack">
          <p>{t('archive.text')}</p>
          <div className="cluster">
            <Button look="quiet" name="intent" value={facts.isArchived ? 'bring-back' : 'archive'}>
              {t(facts.isArchived ? 'archive.back' : 'archive.act')}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  )
}
