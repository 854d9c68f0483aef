import type { LoaderFunctionArgs } from '@remix-run/node'
import { NotFoundError } from '~/access/errors'
import { notFound, runAsMember, runInSignIn } from '~/access/run.server'
import { calendarFile } from '~/areas/engagement/calendar/calendar.page.server'
import { openFeed } from '~/areas/engagement/calendar/steer-feed.server'

/** A person's own calendar for their calendar program, which knows the address alone. What it shows is what they may see now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const membershipId = /^[\w-]{43}$/.test(token) ? await runInSignIn(ctx => openFeed(ctx, token)) : null
  if (membershipId === null) throw notFound()
  const text = await runAsMember(membershipId, calendarFile).catch((error: unknown) => {
    throw error instanceof NotFoundError ? notFound() : error
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="werkbrug.ics"',
      'Cache-Control': 'private, no-store',
    },
  })
}
