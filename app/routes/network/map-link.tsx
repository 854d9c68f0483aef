import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { LinkFields, linkFieldNames } from '~/areas/network/social-map/components/link-fields'
import { LinkChange, linkKindNames } from '~/areas/network/social-map/map-link'
import { mapLinkPage } from '~/areas/network/social-map/map-links.page.server'
import { changeMapLink } from '~/areas/network/social-map/save-map-link.server'
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

const list = '/audit/map/links'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.linkId)
  const title = translator(await languageOf(request), 'map-links')('changeTitle')
  return runAs(request, 'network.write', async ctx => ({ link: await mapLinkPage(ctx, id), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.linkId)
  const form = await readForm(request)
  const load = () => runAs(request, 'network.write', ctx => mapLinkPage(ctx, id))
  const known = await load()
  const chosen = withChoices(form, textsOf({ ...known }, linkFieldNames))
  const input = parseForm(chosen, LinkChange)
  if (!input.ok) return data(versionedReply(chosen, input.problems, null, known, linkFieldNames), 422)
  const done = await runAs(request, 'network.write', ctx => changeMapLink(ctx, id, input.value))
  if (!done.ok) {
    const problems = done.problems.map(one => (one.path === 'to' ? { ...one, path: 'kind' } : one))
    return data(versionedReply(chosen, problems, input.value, await load(), linkFieldNames), 422)
  }
  const message = translator(await languageOf(request), 'map-links')('changed')
  return redirectWithToast(request, list, { kind: 'good', message })
}

export default function ChangeMapLink() {
  const { link } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('map-links')
  const { t: common } = useTranslation('common')
  const say = (name: string, text: string) => {
    const kind = linkKindNames.find(one => one === text)
    return name === 'kind' && kind ? t(`kinds.${kind}`) : undefined
  }
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: list, label: t('title') }]} />}
        title={t('tie.of', { from: link.fromName, to: link.toName })}
        sub={t('changeSub')}
      />
      <div className="stack">
        <Card>
          <EntryForm id="map-link" reply={reply} key={versionKey(reply)}>
            <VersionFields
              record={link}
              names={linkFieldNames}
              reply={reply}
              labelOf={name => t(`fields.${linkFieldNames.find(one => one === name) ?? 'kind'}`)}
              say={say}
            />
            <LinkFields known={link} />
            <FormActs>
              <SubmitButton>{common('save')}</SubmitButton>
              <LinkButton to={list} look="text">
                {common('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
        <Form method="post" action={list} className="cluster">
          <input type="hidden" name="linkId" value={link.id} />
          <Button name="act" value={link.isWithdrawn ? 'restore' : 'withdraw'} look="danger-quiet" small>
            {t(link.isWithdrawn ? 'acts.restore' : 'acts.withdraw')}
          </Button>
          <span className="small muted">{t('withdrawHint')}</span>
        </Form>
      </div>
    </>
  )
}
