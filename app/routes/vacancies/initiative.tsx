import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { runAs } from '~/access/run.server'
import { chooseInitiative } from '~/areas/csr/choose-initiative.server'
import { requireVacancy } from '~/areas/vacancies/require-vacancy.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { requiredId } from '../required-id.server'

const Chosen = z.object({ initiativeId: z.uuid('choose').optional() })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.vacancyId)
  await runAs(request, 'csr.write', ctx => requireVacancy(ctx, 'vacancies.read', id))
  return redirect(`/vacancies/${id}`)
}

/** Puts the place under an initiative of the register, or under none. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.vacancyId)
  const input = parseForm(await readForm(request), Chosen)
  const t = translator(await languageOf(request), 'csr')
  const done = await runAs(request, 'csr.write', async ctx => {
    await requireVacancy(ctx, 'vacancies.read', id)
    return input.ok ? chooseInitiative(ctx, id, input.value.initiativeId ?? null) : input
  })
  const to = `/vacancies/${id}`
  if (!done.ok) {
    const isChanged = done.problems.some(one => one.code === 'changed-meanwhile')
    return redirectWithToast(request, to, { kind: 'bad', message: t(isChanged ? 'place.changed' : 'place.notFound') })
  }
  const { title, before } = done.value
  return redirectWithToast(request, to, {
    kind: 'good',
    message: title ? t('place.chosen', { title: title.slice(0, 200) }) : t('place.taken'),
    undo: { action: `${to}/initiative`, fields: { initiativeId: before ?? '' } },
  })
}
