import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { requireClient } from '~/access/require-client.server'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { Reasons } from '~/areas/matching/components/reasons'
import { usePlaceFacts } from '~/areas/matching/components/use-place-facts'
import { placesAsked } from '~/areas/matching/places-asked'
import { newShortlistPage } from '~/areas/shortlists/new-shortlist.page.server'
import { ShortlistInput } from '~/areas/shortlists/shortlist-input'
import { showShortlist } from '~/areas/shortlists/show-shortlist.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FitBars } from '~/ui/fit-bars'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { pageTitle } from '~/ui/page-title'
import { parseForm } from '~/platform/forms/parse-form'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { places, order } = placesAsked(new URL(request.url).searchParams)
  const locale = await languageOf(request)
  return runAs(request, 'shortlists.write', ctx =>
    newShortlistPage(ctx, objectId(params.clientId), { chosen: places, order, locale }),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const clientId = objectId(params.clientId)
  const input = parseForm(form, ShortlistInput)
  if (!input.ok) {
    await runAs(request, 'shortlists.write', ctx => requireClient(ctx, 'shortlists.write', clientId, 'profile'))
    return data(formReply(form, input.problems), 422)
  }
  const done = await runAs(request, 'shortlists.write', ctx => showShortlist(ctx, clientId, input.value))
  if (!done.ok) return data(formReply(form, done.problems), 422)
  const t = translator(await languageOf(request), 'shortlists')
  return redirectWithToast(request, `/clients/${clientId}/shortlists/${done.value.shortlistId}`, {
    kind: 'good',
    message: t('fresh.done', { number: done.value.number }),
  })
}

export default function NewShortlist() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('shortlists')
  const { t: matching } = useTranslation('matching')
  const format = useFormat()
  const facts = usePlaceFacts()
  const back = (
    <LinkButton look="quiet" to={`/clients/${page.head.id}/matches`}>
      {t('toPlaces')}
    </LinkButton>
  )
  if (page.places.length === 0)
    return (
      <>
        <ClientHead head={page.head} />
        <Card title={t('fresh.title')}>
          <EmptyState title={t('fresh.none')} acts={back}>
            {t('none.text')}
          </EmptyState>
        </Card>
      </>
    )
  return (
    <>
      <ClientHead head={page.head} acts={back} />
      <Card title={t('fresh.title')} sub={t('fresh.sub')}>
        <EntryForm
          id="shortlist"
          reply={reply}
          labels={{ places: t('fresh.places'), message: t('fresh.message') }}
          className="form stack"
        >
          {page.replaces === null ? null : (
            <Notice tone="warn">{t('fresh.replaces', { number: page.replaces })}</Notice>
          )}
          {page.gone > 0 ? <Notice tone="warn">{t('fresh.gone', { count: page.gone })}</Notice> : null}
          <input type="hidden" name="order" value={page.order} />
          <p className="small">{t('fresh.order', { order: matching(`order.${page.order}`) })}</p>
          <ol className="stack" id="shortlist-places">
            {page.places.map((place, index) => (
              <li key={place.vacancyId} className="stack stack-s">
                <input type="hidden" name={`places[${index}]`} value={place.vacancyId} />
                <strong>{place.title}</strong>
                <span className="small">{facts(place)}</span>
                {place.dropped.length > 0 ? (
                  <Notice tone="warn">
                    {t('fresh.dropped', {
                      reasons: format.list(place.dropped.map(code => matching(`compare.drops.${code}`))),
                    })}
                  </Notice>
                ) : null}
                <FitBars client={place.clientFit} employer={place.employerFit} learnable={place.learnable} />
                <Reasons place={place} />
              </li>
            ))}
          </ol>
          <TextArea name="message" label={t('fresh.message')} hint={t('fresh.messageHint')} rows={3} />
          <p className="small">{page.hasAccount ? t('fresh.mailed') : t('fresh.noAccount')}</p>
          <FormActs>
            <SubmitButton>{t('fresh.act')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
