import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { sectionKeys } from '~/areas/employers/sectors'
import { TargetFields } from '~/areas/network/targets/components/target-fields'
import { useTargetWords } from '~/areas/network/targets/components/use-target-words'
import { changeSectorTarget, setSectorTarget } from '~/areas/network/targets/save-target.server'
import {
  asForm,
  countedFromKeys,
  readCountedFrom,
  readOrigin,
  SectorTargetInput,
  sectorTargetFields,
  usualCountedFrom,
} from '~/areas/network/targets/sector-target'
import { targetFormPage } from '~/areas/network/targets/targets.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply, type VersionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { PageHead } from '~/ui/page-head'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'
import { targetName } from './target-name.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.targetId === undefined ? null : requiredId(params.targetId)
  const title = translator(await languageOf(request), 'targets')('add')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.write', async ctx => ({ ...(await targetFormPage(ctx, id, search)), title }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.targetId === undefined ? null : requiredId(params.targetId)
  const sent = await readForm(request)
  const named = new URLSearchParams(
    ['gap', 'analysis', 'sector'].flatMap(key => {
      const value = sent.get(key)
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )
  const load = async () => {
    const { target } = await runAs(request, 'network.write', ctx => targetFormPage(ctx, id, named))
    return target && asForm(target)
  }
  const before = await load()
  const form = before ? withChoices(sent, textsOf({ ...before }, sectorTargetFields)) : sent
  const input = parseForm(form, SectorTargetInput)
  const refused = (reply: VersionedReply) => data(reply, 422)
  if (!input.ok)
    return refused(
      before
        ? versionedReply(form, input.problems, null, before, sectorTargetFields)
        : { ...formReply(form, input.problems), meanwhile: null },
    )
  const origin = readOrigin(named)
  if (!origin) throw notFound()
  const done = await runAs(request, 'network.write', ctx =>
    id ? changeSectorTarget(ctx, id, input.value) : setSectorTarget(ctx, origin, input.value),
  )
  if (!done.ok) {
    const now = before ? await load() : null
    return refused(
      now
        ? versionedReply(form, done.problems, input.value, now, sectorTargetFields)
        : { ...formReply(form, done.problems), meanwhile: null },
    )
  }
  const language = await languageOf(request)
  const message = translator(language, 'targets')(id ? 'saved' : 'set', { what: targetName(language, done.value) })
  return redirectWithToast(request, `/services/targets/${done.value.targetId}`, { kind: 'good', message })
}

export default function TargetForm() {
  const { target, staff, usual, origin, from, sectorCode, town } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('targets')
  const { t: common } = useTranslation('common')
  const { t: employers } = useTranslation('employers')
  const words = useTargetWords()
  const known = target ? asForm(target) : null
  const isFree = sectorCode === null
  const say = (name: string, text: string) => {
    if (name === 'ownerId') return staff.find(one => one.id === text)?.name
    const rule = name === 'countedFrom' ? countedFromKeys.find(one => one === text) : undefined
    return rule && words.from(readCountedFrom(rule))
  }
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services/targets', label: t('title') }]} />}
        title={target ? words.what(target) : t('add')}
        sub={target || isFree ? undefined : words.what({ sectorCode, town })}
      />
      <Card>
        <EntryForm id="target" key={versionKey(reply)} reply={reply}>
          {Object.entries(origin).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {known ? (
            <VersionFields
              record={known}
              names={sectorTargetFields}
              reply={reply}
              labelOf={name => t(`fields.${name as 'wanted'}`)}
              say={say}
            />
          ) : null}
          {from ? (
            <p>
              {from.of === 'gap' ? (
                t('fromGap')
              ) : (
                <Link to={`/stakeholders/${from.id}/follow`}>{t('fromAnalysis', { title: from.title })}</Link>
              )}
            </p>
          ) : null}
          {target || from?.of === 'gap' ? null : (
            <FormRow>
              {isFree ? (
                <Select
                  name="sectorCode"
                  label={t('fields.sector')}
                  required
                  choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
                />
              ) : null}
              <TextInput name="town" label={t('fields.town')} hint={t('fields.townHint')} maxLength={100} />
            </FormRow>
          )}
          <TargetFields
            staff={staff}
            isReasonNeeded={target ? target.analysisSectorId === null && target.gapKey === null : from === null}
            known={known ?? { ...usual, countedFrom: usualCountedFrom, reason: null }}
          />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={target ? `/services/targets/${target.id}` : '/services/targets'} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
