import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { findOnMap } from '~/areas/network/social-map/map-links.page.server'
import { languageOf, translator } from '~/platform/i18n.server'

/** Who and what stands on the map, for a field that is found by typing, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  const t = translator(await languageOf(request), 'map-links')
  const found = await runAs(request, 'network.read', ctx => findOnMap(ctx, words))
  return Response.json(
    found.map(({ key, name, kind, at }) => ({
      value: key,
      label: [name, t(`nodes.${kind}`), at].filter(Boolean).join(' · '),
    })),
  )
}
