import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { aboutPage } from '~/areas/network/swot/about.page.server'
import { agreeBoard } from '~/areas/network/swot/agree-board.server'
import { changeBoard } from '~/areas/network/swot/change-board.server'
import { AgreeCard } from '~/areas/network/swot/components/agree-card'
import { BoardFrame } from '~/areas/network/swot/components/board-frame'
import { ParticipantsCard } from '~/areas/network/swot/components/participants-card'
import { SectionsCard } from '~/areas/network/swot/components/sections-card'
import { SharingCard } from '~/areas/network/swot/components/sharing-card'
import { StatusChip } from '~/areas/network/swot/components/status-chip'
import { BoardInput } from '~/areas/network/swot/inputs'
import { requireBoard } from '~/areas/network/swot/require-board.server'
import { shareBoard } from '~/areas/network/swot/share-board.server'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { titled } from '../../access/titled'
import { requiredId } from '../../required-id.server'
import { refusalText } from './refused.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.boardId)
  const language = await languageOf(request)
  return runAs(request, 'swot.read', ctx => aboutPage(ctx, id, language))
}

/** Keeps what the group said, agrees the board, or shares it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.boardId)
  await runAs(request, 'swot.write', ctx => requireBoard(ctx, 'swot.write', id))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'swot')
  const say = (message: string, kind: 'good' | 'bad' = 'good') =>
    redirectWithToast(request, `/swot/${id}/about`, { kind, message })
  const intent = form.get('intent')
  if (intent === 'agree') {
    const seen = Number(form.get('revision'))
    const done = await runAs(request, 'swot.agree', ctx => agreeBoard(ctx, id, seen))
    if (!done.ok) return say(refusalText(language, done.problems), 'bad')
    const { head } = await runAs(request, 'swot.read', ctx => aboutPage(ctx, id, language))
    return say(t(done.value.superseded > 0 ? 'about.agreeDoneReplaced' : 'about.agreeDone', { name: head.name }))
  }
  if (intent === 'share') {
    const done = await runAs(request, 'swot.share', ctx => shareBoard(ctx, id, form.get('share') === 'yes'))
    if (!done.ok) return say(refusalText(language, done.problems), 'bad')
    return say(t(done.value.isShared ? 'about.shareDone' : 'about.unshareDone'))
  }
  if (intent !== 'change') throw notFound()
  const load = async () => {
    const { known, keys } = await runAs(request, 'swot.read', ctx => aboutPage(ctx, id, language))
    return { known, names: ['year', 'heldOn', ...keys] }
  }
  const before = await load()
  const chosen = withChoices(form, textsOf({ ...before.known }, before.names))
  const input = parseForm(chosen, BoardInput)
  if (!input.ok) return data(versionedReply(chosen, input.problems, null, before.known, before.names), 422)
  const done = await runAs(request, 'swot.write', ctx => changeBoard(ctx, id, input.value))
  if (!done.ok) {
    const now = await load()
    return data(versionedReply(chosen, done.problems, input.value, now.known, now.names), 422)
  }
  return say(t('about.saved'))
}

export default function About() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('swot')
  const format = useFormat()
  const { facts, head } = page
  return (
    <BoardFrame head={head}>
      <div className="cols">
        <div className="stack">
          <SectionsCard page={page} reply={reply} />
          <ParticipantsCard page={page} />
        </div>
        <aside className="stack">
          <AgreeCard page={page} />
          <SharingCard head={head} />
          <Card title={t('about.facts')}>
            <Facts
              items={[
                { label: t('about.madeBy'), value: facts.madeBy },
                facts.agreedAt && {
                  label: t('about.agreed'),
                  value: t('about.agreedBy', {
                    day: format.moment(new Date(facts.agreedAt)),
                    name: facts.agreedBy ?? '',
                  }),
                },
                facts.copyOf && {
                  label: t('about.copyOf'),
                  value: <Link to={`/swot/${facts.copyOf.id}`}>{facts.copyOf.name}</Link>,
                },
                facts.others.length > 0 && {
                  label: t('about.others'),
                  value: (
                    <ul className="plain-list">
                      {facts.others.map(one => (
                        <li key={one.id}>
                          <Link to={`/swot/${one.id}`}>{one.name}</Link> <StatusChip status={one.status} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          </Card>
        </aside>
      </div>
    </BoardFrame>
  )
}
