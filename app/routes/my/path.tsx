import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { OwnPlacement } from '~/areas/placements/components/own-placement'
import { ProposalCard } from '~/areas/placements/components/proposal-card'
import { movePlacement } from '~/areas/placements/move-placement.server'
import { requirePart } from '~/areas/placements/require-placement.server'
import { myPathPage } from '~/areas/placements/my-path.page.server'
import { openChoices } from '~/areas/shortlists/my-shortlist.page.server'
import { StepForm } from '~/areas/placements/step-input'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { LadderMark } from '~/ui/ladder-mark'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'placements')('pages.mine.title')
  return runAs(request, 'client.read-profile', async ctx => ({
    ...(await myPathPage(ctx)),
    choices: await openChoices(ctx),
    title,
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const placementId = String(form.get('placementId'))
  form.set('event', String(form.get('intent')))
  const refused = (problems: Parameters<typeof formReply>[1]) => data(formReply(form, problems), 422)
  const input = parseForm(form, StepForm)
  if (!input.ok) {
    await runAs(request, 'placements.agree-as-client', ctx => requirePart(ctx, objectId(placementId)))
    return refused(input.problems)
  }
  const { event, ...step } = input.value
  const done = await runAs(request, 'placements.agree-as-client', ctx =>
    movePlacement(ctx, objectId(placementId), event, step),
  )
  if (!done.ok) return refused(done.problems)
  const t = translator(await languageOf(request), 'placements')
  const message = event === 'client_agrees' ? t('pages.mine.saidYes') : t('pages.mine.saidNo')
  return redirectWithToast(request, '/my-path', { kind: 'good', message })
}

export default function MyPath() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  const { t: clients } = useTranslation('clients')
  const { t: choices } = useTranslation('shortlists')
  const { t: learn } = useTranslation('learn')
  const replyOf = (id: string) => (reply?.values.placementId === id ? reply : null)
  return (
    <>
      <PageHead title={t('pages.mine.hello', { name: page.firstName })} />
      <Card title={t('pages.mine.where')}>
        <p className="cluster">
          <LadderMark step={page.step} of={page.steps} />
          <strong>{clients(`steps.s${page.step as 1}`)}</strong>
        </p>
        <p>{t(`pages.mine.steps.s${page.step as 1}`)}</p>
        <p>
          <Link to="/my-portfolio">{t('pages.mine.toPortfolio')}</Link>
        </p>
        <p>
          <Link to="/my/learn">{learn('own.toLearn')}</Link>
        </p>
      </Card>
      {page.choices > 0 ? (
        <Card title={choices('mine.title')}>
          <p>{choices('mine.open', { count: page.choices })}</p>
          <p>
            <LinkButton to="/my-choices">{choices('mine.toChoices')}</LinkButton>
          </p>
        </Card>
      ) : null}
      {page.asked.map(one => (
        <ProposalCard key={one.id} placement={one} reply={replyOf(one.id)} />
      ))}
      {page.current.map(one => (
        <OwnPlacement key={one.id} placement={one} today={page.today} reply={replyOf(one.id)} />
      ))}
      {page.asked.length + page.current.length === 0 ? (
        <Card title={t('pages.mine.noPlace')}>
          <p>{t('pages.mine.noPlaceText')}</p>
        </Card>
      ) : null}
      {page.former.length > 0 ? (
        <Card title={t('pages.mine.former')}>
          <ul>
            {page.former.map(one => (
              <li key={one.id}>
                {one.vacancy.title}, {one.employer.name}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={t('pages.mine.people')}>
        <ul className="plain-list stack stack-s">
          {page.people.map(person => (
            <li key={person.name}>
              <strong>{person.name}</strong>, {clients(`people.functions.${person.function as 'coach'}`)},{' '}
              {person.organisation}
            </li>
          ))}
        </ul>
        <p>
          <Link to="/my-data">{t('pages.mine.toData')}</Link>
        </p>
      </Card>
    </>
  )
}
