import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { contactFormPage } from '~/areas/engagement/contact-form.page.server'
import { requiredId } from '../required-id.server'

/** What the form for a contact moment knows of an employer, or before one is chosen; for a form that is open already. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const employerId = params.employerId === undefined ? null : requiredId(params.employerId)
  return runAs(request, 'engagement.record', ctx => contactFormPage(ctx, employerId))
}
