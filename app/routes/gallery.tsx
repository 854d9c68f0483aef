import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { Building2, CalendarDays, Inbox, Route, Users } from 'lucide'
import { z } from 'zod'
import { env } from '~/platform/env.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { loader as rootLoader } from '~/root'
import { GalleryForm } from '~/ui/gallery/gallery-form'
import { GalleryAside, GalleryButtons, GalleryHead, GalleryLists, GalleryMarks } from '~/ui/gallery/gallery-parts'
import { GalleryOverlays } from '~/ui/gallery/gallery-overlays'
import { GalleryTable } from '~/ui/gallery/gallery-table'
import type { NavGroup } from '~/ui/shell/navigation'
import { AuthShell } from '~/ui/shell/auth-shell'
import { PlainShell } from '~/ui/shell/plain-shell'
import { StaffShell } from '~/ui/shell/staff-shell'
import { titled } from './access/titled'

export const meta = titled

const Visit = z.object({
  name: z.string().min(2),
  day: z.iso.date(),
  minutes: z.number().int().min(1).max(600).optional(),
  sector: z.enum(['care', 'food', 'metal']),
  kind: z.enum(['visit', 'call', 'mail']),
  followUp: z.boolean().default(false),
})

function isClosed(): boolean {
  return env().NODE_ENV === 'production' && !env().GALLERY
}

/** The test bench of the design system: every part in every state. Not there in production. */
export function loader({ request }: LoaderFunctionArgs) {
  if (isClosed()) throw new Response(null, { status: 404 })
  const shell = new URL(request.url).searchParams.get('shell')
  return { title: 'Proefbank', shell: shell === 'plain' || shell === 'auth' ? shell : 'staff' }
}

export async function action({ request }: ActionFunctionArgs) {
  if (isClosed()) throw new Response(null, { status: 404 })
  const form = await readForm(request)
  const visit = parseForm(form, Visit)
  if (!visit.ok) return data(formReply(form, visit.problems), 422)
  return redirectWithToast(request, '/gallery', {
    kind: 'good',
    message: 'Bezoek opgeslagen. Volgende stap: 3 december bellen.',
    undo: { action: '/gallery', fields: { intent: 'undo' } },
  })
}

const groups: readonly NavGroup[] = [
  {
    items: [
      { to: '/', label: 'Vandaag', icon: Inbox, count: 9, countLabel: 'te doen' },
      { to: '/calendar', label: 'Agenda', icon: CalendarDays },
    ],
  },
  {
    label: 'Mensen',
    items: [
      { to: '/clients', label: 'Mijn cliënten', icon: Users, count: 24 },
      { to: '/placements', label: 'Plaatsingen', icon: Route },
    ],
  },
  { label: 'Werkgevers', items: [{ to: '/gallery', label: 'Werkgevers', icon: Building2 }] },
]

export default function Gallery() {
  const { shell } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  if (shell === 'auth') {
    return (
      <AuthShell title="Aanmelden" sub="Met uw e-mailadres en wachtwoord.">
        <GalleryForm reply={reply} />
      </AuthShell>
    )
  }
  if (shell === 'plain') {
    return (
      <PlainShell
        items={[
          { to: '/gallery?shell=plain', label: 'Mijn weg' },
          { to: '/hours', label: 'Mijn uren' },
        ]}
        who="Hanna"
        signOutAction="/sign-out"
      >
        <GalleryHead />
        <GalleryMarks />
        <GalleryForm reply={reply} />
      </PlainShell>
    )
  }
  return (
    <StaffShell
      groups={groups}
      who={{ name: 'Jos de Vries', role: 'casemanager', place: 'Regio Voorbeeld' }}
      theme={root?.theme ?? 'auto'}
      commands={[{ to: '/contact/new', label: 'Contactmoment vastleggen', words: ['bezoek', 'bellen'], group: 'Doen' }]}
      searchPath="/search"
      signOutAction="/sign-out"
    >
      <GalleryHead />
      <div className="cols">
        <div className="stack">
          <GalleryLists />
          <GalleryTable />
          <GalleryOverlays />
          <GalleryButtons />
          <GalleryMarks />
          <GalleryForm reply={reply} />
        </div>
        <GalleryAside />
      </div>
    </StaffShell>
  )
}
