import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { useArgumentText } from '~/areas/engagement/arguments/components/use-argument-text'
import { mostPitchWords, ReflectionInput } from '~/areas/engagement/arguments/pitch'
import { pitchCardPage } from '~/areas/engagement/arguments/pitch.page.server'
import { reflectOnPitch } from '~/areas/engagement/arguments/save-pitch.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const title = translator(await languageOf(request), 'persuasion')('pitch.title')
  return runAs(request, 'engagement.read', async ctx => ({ ...(await pitchCardPage(ctx, id)), title }))
}

/** The note after the talk. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, ReflectionInput)
  if (!input.ok) {
    await runAs(request, 'engagement.record', ctx => requireEmployer(ctx, 'engagement.record', id))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'engagement.record', ctx => reflectOnPitch(ctx, id, input.value.reflection))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const message = translator(await languageOf(request), 'persuasion')('done.reflection')
  return redirectWithToast(request, `/employers/${id}/pitch`, { kind: 'good', message })
}

export default function PitchCard() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('persuasion')
  const format = useFormat()
  const text = useArgumentText()
  const { head, pitch, people } = page
  const edit = `/employers/${head.id}/pitch/edit`
  const act = head.may.record ? (
    <LinkButton to={edit} look={pitch ? 'quiet' : 'accent'}>
      {pitch ? t('pitch.change') : t('pitch.make')}
    </LinkButton>
  ) : null
  if (!pitch) {
    return (
      <>
        <EmployerTabs head={head} />
        <Card>
          <EmptyState level={2} title={t('pitch.emptyTitle')} acts={act}>
            {t('pitch.empty')}
          </EmptyState>
        </Card>
      </>
    )
  }
  return (
    <>
      <EmployerTabs head={head} acts={act} />
      <div className="stack pitch-card">
        <Card title={t('pitch.opening')} sub={pitch.site}>
          <p className="pitch-script">{pitch.opening}</p>
        </Card>
        <Card
          title={t('pitch.read')}
          aside={t('pitch.count', { words: pitch.words, most: mostPitchWords, seconds: pitch.seconds })}
        >
          <p className="pitch-script">{pitch.script}</p>
        </Card>
        {page.arguments.length > 0 ? (
          <Card title={t('pitch.arguments')}>
            <ul>
              {page.arguments.map(one => (
                <li key={one.id}>
                  {text(one)} {one.isOld ? <Chip tone="warn">{t('pitch.old')}</Chip> : null}
                  {one.evidence ? <div className="muted">{t('pitch.evidence', { text: one.evidence })}</div> : null}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {people.length > 0 || page.phone ? (
          <Card title={t('pitch.people')}>
            <ul>
              {people.map(one => (
                <li key={one.id}>
                  {[one.name, one.function].filter(Boolean).join(', ')}{' '}
                  {one.phone ? (
                    <a
                      href={`tel:${one.phone.replace(/[^+\d]/g, '')}`}
                      aria-label={t('pitch.call', { name: one.name })}
                    >
                      {one.phone}
                    </a>
                  ) : null}
                </li>
              ))}
              {page.phone ? (
                <li>
                  {head.name}{' '}
                  <a
                    href={`tel:${page.phone.replace(/[^+\d]/g, '')}`}
                    aria-label={t('pitch.call', { name: head.name })}
                  >
                    {page.phone}
                  </a>
                </li>
              ) : null}
            </ul>
          </Card>
        ) : null}
        <div className="no-print">
          <Card
            title={t('pitch.reflection')}
            sub={pitch.reflectedAt ? t('pitch.reflectedOn', { day: format.day(pitch.reflectedAt) }) : null}
          >
            {head.may.record ? (
              <EntryForm id="reflection" reply={reply}>
                <TextArea
                  name="reflection"
                  label={t('pitch.reflection')}
                  hint={t('pitch.reflectionHint')}
                  maxLength={2_000}
                  rows={4}
                  defaultValue={pitch.reflection}
                />
                <FormActs>
                  <SubmitButton look="quiet">{t('pitch.reflect')}</SubmitButton>
                </FormActs>
              </EntryForm>
            ) : (
              <p>{pitch.reflection}</p>
            )}
          </Card>
        </div>
        <p className="small muted no-print">
          {t('pitch.saved', { name: pitch.by, day: format.day(pitch.updatedAt) })}. {t('pitch.print')}
        </p>
      </div>
    </>
  )
}
