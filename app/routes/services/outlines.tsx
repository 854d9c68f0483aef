import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { outlinesPage } from '~/areas/network/coverage/coverage.page.server'
import { largestOutlineBytes } from '~/areas/network/coverage/outline'
import { drawOutlineAgain, replaceOutline } from '~/areas/network/coverage/replace-outline.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { problem } from '~/platform/result'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { FileDrop } from '~/ui/form/file-drop'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'services')('outlines.title')
  return runAs(request, 'outlines.write', async ctx => ({ ...(await outlinesPage(ctx)), title }))
}

/** Takes a file over as the newest outlines, or an earlier version again. */
export async function action({ request }: ActionFunctionArgs) {
  // A file is only read for somebody who may bring one.
  await runAs(request, 'outlines.write', async () => null)
  const size = `${largestOutlineBytes / 1024 / 1024} MB`
  if (Number(request.headers.get('Content-Length') ?? 0) > largestOutlineBytes + 10_000)
    return data(formReply(new FormData(), [problem('file', 'file-too-large', undefined, size)]), 413)
  const form = await readForm(request)
  const refused = (problems: Parameters<typeof formReply>[1]) => data(formReply(form, problems), 422)
  const again = form.get('outlineId')
  if (typeof again === 'string') {
    const id = requiredId(again)
    const done = await runAs(request, 'outlines.write', ctx => drawOutlineAgain(ctx, id))
    return done.ok ? saved(request, done.value) : refused(done.problems)
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refused([problem('file', 'required')])
  const bytes = new Uint8Array(await file.arrayBuffer())
  const done = await runAs(request, 'outlines.write', ctx => replaceOutline(ctx, { name: file.name, bytes }))
  return done.ok ? saved(request, done.value) : refused(done.problems)
}

async function saved(request: Request, { version, areas }: { version: number; areas: number }) {
  const message = translator(await languageOf(request), 'services')('outlines.saved', { version, count: areas })
  return redirectWithToast(request, '/services/coverage/outlines', { kind: 'good', message })
}

export default function Outlines() {
  const { versions, drawn, missing } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  const format = useFormat()
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services/coverage/region', label: t('region.title') }]} />}
        title={t('outlines.title')}
        sub={t('outlines.sub')}
      />
      <div className="stack">
        <Card>
          <EntryForm id="outline" reply={reply} encType="multipart/form-data">
            <FileDrop
              name="file"
              label={t('outlines.file')}
              hint={t('outlines.fileHint')}
              required
              accept=".geojson,.json"
              largestBytes={largestOutlineBytes}
            />
            <FormActs>
              <SubmitButton>{t('outlines.save')}</SubmitButton>
            </FormActs>
          </EntryForm>
        </Card>
        <Card title={t('outlines.drawn')}>
          <Facts
            items={[
              { label: t('outlines.drawn'), value: drawn.length > 0 ? drawn.join(', ') : t('outlines.noneDrawn') },
              {
                label: t('outlines.missing'),
                value: missing.length > 0 ? missing.join(', ') : t('outlines.missingNone'),
              },
            ]}
          />
        </Card>
        {versions.length > 0 ? (
          <Card flush title={t('outlines.versions')}>
            <Rows label={t('outlines.versions')}>
              {versions.map((one, at) => (
                <Row
                  key={one.id}
                  what={t('outlines.version', { version: one.version })}
                  sub={t('outlines.by', {
                    source: one.source,
                    who: one.madeBy.displayName,
                    when: format.moment(new Date(one.createdAt)),
                  })}
                  acts={
                    at === 0 ? null : (
                      <EntryForm id={`again-${one.id}`}>
                        <input type="hidden" name="outlineId" value={one.id} />
                        <SubmitButton look="quiet" small>
                          {t('outlines.again')}
                        </SubmitButton>
                      </EntryForm>
                    )
                  }
                />
              ))}
            </Rows>
          </Card>
        ) : null}
      </div>
    </>
  )
}
