import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ScopedStory } from '~/areas/employers/components/scoped-story'
import { scopedStoryPage } from '~/areas/employers/employer.page.server'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const scope = { contactId: requiredId(params.contactId) }
  return runAs(request, 'engagement.read', ctx => scopedStoryPage(ctx, id, scope, new URL(request.url).searchParams))
}

export default function ContactStory() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('story')
  return <ScopedStory page={page} title={t('ofContact', { name: page.of ?? '' })} />
}
