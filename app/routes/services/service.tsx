import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { stateTones } from '~/areas/network/services/components/service-columns'
import { useServiceTexts, useServiceWord } from '~/areas/network/services/components/use-service-words'
import { isServiceAct, serviceSteps } from '~/areas/network/services/service-states'
import { servicePage } from '~/areas/network/services/services.page.server'
import { readLastDay } from '~/areas/network/services/service'
import { steerService } from '~/areas/network/services/steer-service.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { ConfirmButton } from '~/ui/confirm-button'
import { Facts } from '~/ui/facts'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { DateInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.serviceId)
  return runAs(request, 'network.read', async ctx => {
    const page = await servicePage(ctx, id)
    return { ...page, title: page.service.name }
  })
}

/** Ends a service, lets it go on, takes it back or puts it back; each can be undone. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.serviceId)
  await runAs(request, 'services.write', ctx => servicePage(ctx, id))
  const form = await readForm(request)
  const intent = form.get('intent')
  if (!isServiceAct(intent)) throw notFound()
  const lastDay = readLastDay(form.get('endsOn'))
  if (!lastDay.ok) return data(formReply(form, lastDay.problems), 422)
  const done = await runAs(request, 'services.write', ctx => steerService(ctx, id, intent, lastDay.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'services')
  const here = `/services/${id}`
  const { name, before } = done.value
  return redirectWithToast(request, here, {
    kind: 'good',
    message: t(`done.${intent}`, { name }),
    undo: { action: here, fields: { intent: serviceSteps[intent].undo, ...(before ? { endsOn: before } : {}) } },
  })
}

export default function ServicePage() {
  const { service, provider, state, mayWrite, acts, lastDay } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const texts = useServiceTexts()
  const format = useFormat()
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/services', label: t('title') }]} />}
        title={service.name}
        state={<Chip tone={stateTones[state]}>{word('states', state)}</Chip>}
        sub={[word('kinds', service.kind), provider].join(' · ')}
        acts={
          mayWrite ? (
            <>
              <LinkButton to={`/services/${service.id}/edit`} icon={Pencil}>
                {t('change')}
              </LinkButton>
              {acts.includes('withdraw') ? (
                <ConfirmButton
                  label={t('acts.withdraw')}
                  question={t('withdrawQuestion', { name: service.name })}
                  confirm={t('acts.withdraw')}
                  fields={{ intent: 'withdraw' }}
                />
              ) : null}
            </>
          ) : null
        }
      />
      <div className="cols">
        <div className="stack">
          <Card title={t('sections.what')}>
            <Facts
              items={[
                {
                  label: t('fields.provider'),
                  value: service.organisationId ? (
                    <Link to={`/services?organisation=${service.organisationId}`}>{provider}</Link>
                  ) : (
                    `${provider} (${t('outside')})`
                  ),
                },
                { label: t('fields.description'), value: service.description },
                { label: t('fields.steps'), value: <Lines of={service.steps.map(texts.step)} /> },
                {
                  label: t('fields.targetGroups'),
                  value: <Lines of={service.targetGroups.map(one => word('groups', one))} />,
                },
                {
                  label: t('fields.languages'),
                  value: service.languages.map(one => word('languages', one)).join(', '),
                },
                { label: t('fields.access'), value: service.access },
                {
                  label: t('fields.website'),
                  value: service.website ? <a href={service.website}>{service.website}</a> : null,
                },
              ]}
            />
          </Card>
          <EntryForm id="service-acts" reply={reply}>
            <FormActs>
              {(['resume', 'restore'] as const).map(act =>
                acts.includes(act) ? (
                  <SubmitButton key={act} name="intent" value={act} look="quiet">
                    {t(`acts.${act}`)}
                  </SubmitButton>
                ) : null,
              )}
            </FormActs>
            {acts.includes('end') ? (
              <Fold title={t('endTitle')} open={reply !== undefined}>
                <p className="small">{t('endText')}</p>
                <DateInput name="endsOn" label={t('fields.endsOn')} required defaultValue={lastDay} />
                <FormActs>
                  <SubmitButton name="intent" value="end" look="quiet">
                    {t('acts.end')}
                  </SubmitButton>
                </FormActs>
              </Fold>
            ) : null}
          </EntryForm>
        </div>
        <aside className="stack">
          <Card title={t('sections.room')}>
            <Facts
              items={[
                { label: t('fields.places'), value: texts.places(service) },
                { label: t('fields.waitingWeeks'), value: texts.waiting(service.waitingWeeks) },
                { label: t('fields.cost'), value: texts.cost(service) },
                { label: t('list.town'), value: texts.towns(service.towns) },
                { label: t('fields.startsOn'), value: service.startsOn && format.day(service.startsOn) },
                { label: t('fields.endsOn'), value: service.endsOn && format.day(service.endsOn) },
                { label: t('fields.madeBy'), value: service.madeBy.displayName },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="plain-list">
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
