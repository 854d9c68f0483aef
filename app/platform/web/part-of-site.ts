import type { ServerBuild } from '@remix-run/node'
import { fullPath } from './route-pattern'

type Routes = ServerBuild['routes']

/** Stands for what begins with a name that no route has. */
const others = ''

/** What an address begins with, as the routes are compared: `/Clients/1` and `/clients.data` begin with `clients`. */
function beginning(path: string): string | null {
  if (path === '/') return others
  const segments = path.replace(/\.data$/, '').split('/')
  // An address that begins in an unusual way is looked for among all routes.
  if (segments[0] !== '' || segments[1] === undefined || segments[1] === '') return null
  try {
    return decodeURIComponent(segments[1]).toLowerCase()
  } catch {
    return null
  }
}

const isOpen = (segment: string | undefined) => segment === undefined || /^[:*]|\?$/.test(segment)

/** The routes that can be an address with this beginning, with those around them. */
function routesOf(routes: Routes, name: string): Routes {
  const chosen = new Set<string>()
  for (const id of Object.keys(routes)) {
    const [first] = fullPath(routes, id).split('/').filter(Boolean)
    if (!isOpen(first) && first?.toLowerCase() !== name) continue
    for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
      chosen.add(route.id)
  }
  return Object.fromEntries(Object.entries(routes).filter(([id]) => chosen.has(id)))
}

/**
 * Cuts a site in parts by what addresses begin with. Every request is compared with each route of the site, several times over; there
 * are hundreds, and a handful has the same beginning. Routes that are open at the beginning are in every part, so that an address finds in
 * its part what it would find in the whole. The list of files for browsers stays whole.
 */
export function partsOfSite(build: ServerBuild): (path: string) => ServerBuild {
  const names = new Set(
    Object.keys(build.routes).map(
      id => fullPath(build.routes, id).split('/').filter(Boolean)[0]?.toLowerCase() ?? others,
    ),
  )
  const parts = new Map<string, ServerBuild>()
  return path => {
    const first = beginning(path)
    if (first === null) return build
    const name = names.has(first) ? first : others
    const known = parts.get(name)
    if (known) return known
    const routes = routesOf(build.routes, name)
    const files = Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => id in routes))
    const part = { ...build, routes, assets: { ...build.assets, routes: files } }
    parts.set(name, part)
    return part
  }
}

/** One handler for each part of a site, made when it is first asked for. */
export function handledInParts<H>(build: ServerBuild, make: (part: ServerBuild) => H): (path: string) => H {
  const partOf = partsOfSite(build)
  const made = new Map<ServerBuild, H>()
  return path => {
    const part = partOf(path)
    const known = made.get(part)
    if (known !== undefined) return known
    const handler = make(part)
    made.set(part, handler)
    return handler
  }
}
