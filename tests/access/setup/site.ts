import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import * as entry from '~/entry.server'
import { handledInParts } from '~/platform/web/part-of-site'
import * as root from '~/root'
import { siteRoutes, type SiteRoute } from '../../setup/site-routes'
import { origin } from './ask'

type RouteModule = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<RouteModule>('../../../app/routes/**/*.tsx')

const future = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_lazyRouteDiscovery: false,
  v3_singleFetch: true,
  v3_routeConfig: true,
  unstable_optimizeDeps: false,
} as const

async function moduleOf(file: string): Promise<RouteModule> {
  const load = modules[`../../../app/${file}`]
  if (!load) throw new Error(`app/routes.ts names ${file}, which does not exist`)
  return load()
}

function manifestOf(route: { id: string; parentId?: string; path?: string; index?: boolean }, module: RouteModule) {
  return {
    ...route,
    module: `/assets/${route.id}.js`,
    hasLoader: 'loader' in module,
    hasAction: 'action' in module,
    hasClientLoader: false,
    hasClientAction: false,
    hasErrorBoundary: 'ErrorBoundary' in module,
  }
}

export interface VisitOptions {
  cookie?: string
  method?: string
  form?: Record<string, string>
  /** A body that is sent as it is, instead of a form. */
  body?: string
  headers?: Record<string, string>
}

export interface Visit {
  status: number
  location: string | null
  headers: Record<string, string>
  body: string
}

export interface Site {
  routes: SiteRoute[]
  /** For serving it as the program does. */
  build: ServerBuild
  visit(path: string, options?: VisitOptions): Promise<Visit>
  /**
   * Asks a page for its own data, as a visitor does who comes from another page: without the frame around it, so that the page itself has
   * to lead on and refuse.
   */
  read(route: SiteRoute, path: string, options?: Pick<VisitOptions, 'cookie'>): Promise<Visit>
  /** Sends a page a form, as a visitor with JavaScript does: the act answers by itself, and no page is read after it. */
  act(path: string, options: VisitOptions): Promise<Visit>
}

/** The frame of every signed-in page; what it shows does not depend on the page. */
const frame = 'routes/shell.tsx'

/** The ids of a route and those around it, the frame aside, as an address names them; null where none of them reads anything. */
function ownParts(route: SiteRoute, routes: readonly SiteRoute[]): string | null {
  const own: SiteRoute[] = []
  for (let one: SiteRoute | undefined = route; one && one.file !== frame; one = parentOf(one, routes)) own.push(one)
  return own.some(one => one.hasLoader) ? own.map(one => one.id).join(',') : null
}
const parentOf = ({ parentId }: SiteRoute, routes: readonly SiteRoute[]) => routes.find(one => one.id === parentId)

/** Address of what a page alone reads. */
function ownDataAddress(route: SiteRoute, routes: readonly SiteRoute[], address: string): string {
  const data = dataAddress(address)
  const own = ownParts(route, routes)
  return own === null ? data : `${data}${data.includes('?') ? '&' : '?'}_routes=${encodeURIComponent(own)}`
}

/** Address of a page's data alone. */
export function dataAddress(address: string): string {
  const [path = '', query] = address.split('?')
  return `${path === '/' ? '/_root' : path}.data${query ? `?${query}` : ''}`
}

const ledOn = 202

/** What a page would answer, of the answer to a request for data. */
function answerOf(answer: Visit): Visit {
  if (answer.status !== ledOn) return answer
  return { ...answer, status: 302, location: /"redirect","([^"]*)"/.exec(answer.body)?.[1] ?? null }
}

/** The product's own pages behind Remix's request handler: documents and `.data` requests, without a build and a browser. */
export async function openSite(): Promise<Site> {
  const routes = await siteRoutes()
  const loaded = await Promise.all(routes.map(async route => ({ route, module: await moduleOf(route.file) })))
  for (const { route, module } of loaded)
    Object.assign(route, {
      hasPage: 'default' in module,
      hasAction: 'action' in module,
      hasLoader: 'loader' in module,
    })
  const own = loaded.map(({ route, module }) => ({
    shape: { id: route.id, parentId: route.parentId, path: route.ownPath, index: route.index || undefined },
    module,
  }))
  const all = [{ shape: { id: 'root', path: '' }, module: root as unknown as RouteModule }, ...own]
  const build: ServerBuild = {
    mode: 'production',
    entry: { module: entry as unknown as ServerBuild['entry']['module'] },
    routes: Object.fromEntries(
      all.map(({ shape, module }) => [shape.id, { ...shape, module }]),
    ) as ServerBuild['routes'],
    assets: {
      version: 'test',
      url: '/assets/manifest.js',
      entry: { module: '/assets/entry.js', imports: [] },
      routes: Object.fromEntries(all.map(({ shape, module }) => [shape.id, manifestOf(shape, module)])),
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future,
    isSpaMode: false,
  }
  const handlerOf = handledInParts(build, part => createRequestHandler(part, 'production'))
  const visit: Site['visit'] = async (path, options = {}) => {
    const { cookie = '', form, body, method = form || body !== undefined ? 'POST' : 'GET', headers = {} } = options
    const request = new Request(origin + path, {
      method,
      headers: { Cookie: cookie, 'Accept-Language': 'nl', ...headers },
      body: form ? new URLSearchParams(form) : body,
    })
    const response = await handlerOf(new URL(request.url).pathname)(request, {
      cspNonce: 'nonce',
      requestId: 'id',
      clientAddress: '192.0.2.20',
    })
    return {
      status: response.status,
      location: response.headers.get('Location'),
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  }
  return {
    routes,
    build,
    visit,
    read: async (route, path, options) => answerOf(await visit(ownDataAddress(route, routes, path), options)),
    act: async (path, options) => answerOf(await visit(dataAddress(path), { ...options, method: 'POST' })),
  }
}
