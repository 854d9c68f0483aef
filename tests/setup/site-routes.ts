import type { RouteConfigEntry } from '@remix-run/route-config'
import routeTable from '~/routes'

/** One row of app/routes.ts with its whole path. */
export interface SiteRoute {
  id: string
  file: string
  parentId: string
  /** With a slash in front; a layout has its parent's. */
  path: string
  ownPath: string | undefined
  index: boolean
  isLayout: boolean
  /** Shows something; without it the route only acts or answers a file. */
  hasPage: boolean
  hasAction: boolean
  hasLoader: boolean
  params: string[]
}

function flatten(entries: readonly RouteConfigEntry[], parentId: string, parentPath: string): SiteRoute[] {
  return entries.flatMap(one => {
    const id = one.id ?? one.file.replace(/\.tsx?$/, '')
    const path = `${parentPath}/${one.path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
    const route: SiteRoute = {
      id,
      file: one.file,
      parentId,
      path,
      ownPath: one.path,
      index: one.index === true,
      isLayout: one.children !== undefined,
      hasPage: false,
      hasAction: false,
      hasLoader: false,
      params: [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
    }
    return [route, ...flatten(one.children ?? [], id, path)]
  })
}

/** Every route of the product, as app/routes.ts has it. */
export async function siteRoutes(): Promise<SiteRoute[]> {
  return flatten(await routeTable, 'root', '')
}
