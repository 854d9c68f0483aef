import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { AskCard } from '~/areas/engagement/surveys/components/ask-card'
import { InvitationRows } from '~/areas/engagement/surveys/components/invitation-rows'
import { LeftOutCard } from '~/areas/engagement/surveys/components/left-out-card'
import { PhaseChip } from '~/areas/engagement/surveys/components/phase-chip'
import { closeRound } from '~/areas/engagement/surveys/close-round.server'
import { inviteEmployer, inviteSectors } from '~/areas/engagement/surveys/invite-employers.server'
import { requireRound } from '~/areas/engagement/surveys/require-round.server'
import { inviteAgain, remindEmployers, revokeInvitation } from '~/areas/engagement/surveys/steer-invitation.server'
import { surveyPage } from '~/areas/engagement/surveys/survey.page.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'
import { saidOf } from './survey-acts.server'

const OneMore = z.object({ employerId: z.uuid('choose') })

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.surveyId)
  const page = await runAs(request, 'surveys.read', ctx => surveyPage(ctx, id, new URL(request.url).searchParams))
  return { ...page, title: page.round.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.surveyId)
  await runAs(request, 'surveys.run', ctx => requireRound(ctx, 'surveys.run', id))
  const form = await readForm(request)
  const t = translator(await languageOf(request), 'surveys')
  const here = `/surveys/${id}`
  const say = (message: string, kind: 'good' | 'bad' = 'good', to = here) =>
    redirectWithToast(request, to, { kind, message })
  const intent = String(form.get('intent') ?? '')
  if (intent === 'add') {
    const input = parseForm(form, OneMore)
    if (!input.ok) return data(formReply(form, input.problems), 422)
    const done = await runAs(request, 'surveys.run', ctx => inviteEmployer(ctx, id, input.value.employerId))
    return done.ok ? say(saidOf.invited(t, done.value)) : data(formReply(form, done.problems), 422)
  }
  if (intent === 'ask') {
    const done = await runAs(request, 'surveys.run', ctx => inviteSectors(ctx, id))
    return done.ok ? say(saidOf.invited(t, done.value)) : say(saidOf.refused(t, done.problems), 'bad')
  }
  if (intent === 'remind') {
    const done = await runAs(request, 'surveys.run', ctx => remindEmployers(ctx, id))
    return done.ok ? say(saidOf.reminded(t, done.value.reminded)) : say(saidOf.refused(t, done.problems), 'bad')
  }
  if (intent === 'close') {
    const done = await runAs(request, 'surveys.run', ctx => closeRound(ctx, id))
    return done.ok ? say(t('done.closed'), 'good', `${here}/results`) : say(saidOf.refused(t, done.problems), 'bad')
  }
  if (intent !== 'revoke' && intent !== 'again') throw notFound()
  const invitationId = requiredId(String(form.get('invitationId') ?? ''))
  const act = intent === 'revoke' ? revokeInvitation : inviteAgain
  const done = await runAs(request, 'surveys.run', ctx => act(ctx, id, invitationId))
  if (!done.ok) return say(saidOf.refused(t, done.problems), 'bad')
  const { name } = done.value
  if (intent !== 'revoke') return say(t('done.again', { name }))
  const undo = { action: here, fields: { intent: 'again', invitationId } }
  return redirectWithToast(request, here, { kind: 'good', message: t('done.revoked', { name }), undo })
}

export default function Survey() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const { round, version, counts } = page
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/surveys', label: t('title') }]} />}
        title={round.name}
        state={<PhaseChip phase={round.phase} />}
        sub={[
          String(round.year),
          t('period', { from: format.day(round.opensOn), until: format.day(round.closesOn) }),
          version === null ? null : t('version', { version }),
          t('answeredOf', { answered: counts.answered, asked: counts.invited + counts.answered }),
        ]
          .filter(Boolean)
          .join(' · ')}
        acts={
          <LinkButton to={`/surveys/${round.id}/results`} look={round.phase === 'closed' ? 'accent' : 'quiet'}>
            {t('round.results')}
          </LinkButton>
        }
      />
      <div className="cols">
        <div className="stack">
          {round.phase === 'planned' ? <Notice>{t('round.planned', { day: format.day(round.opensOn) })}</Notice> : null}
          <InvitationRows page={page} />
        </div>
        <aside className="stack">
          {page.may.run ? <AskCard page={page} reply={reply} /> : null}
          <LeftOutCard page={page} />
        </aside>
      </div>
    </>
  )
}
