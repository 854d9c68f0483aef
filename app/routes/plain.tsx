import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { menuOf } from '~/access/navigation'
import { familyOf } from '~/access/roles'
import { findActor } from '~/access/run.server'
import { PlainShell } from '~/ui/shell/plain-shell'
import { placeIcons } from './access/place-icons'

/** The roomy frame: with a menu for a signed-in trainee or school, without one for the holder of a link. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request)
  const family = actor && familyOf(actor.role)
  if (!actor || (family !== 'trainee' && family !== 'school')) return { who: null, places: [] }
  return { who: actor.displayName, places: menuOf(actor).flatMap(group => group.places) }
}

export default function Plain() {
  const { who, places } = useLoaderData<typeof loader>()
  const { t } = useTranslation('access')
  const items = places.map(one => ({ to: one.to, label: t(`nav.places.${one.key}`), icon: placeIcons[one.key] }))
  return (
    <PlainShell items={items} who={who ?? undefined} signOutAction={who ? '/sign-out' : undefined}>
      <Outlet />
    </PlainShell>
  )
}
