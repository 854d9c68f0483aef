import type { ServerBuild } from '@remix-run/node'
import { matchRoutes, type AgnosticRouteObject } from '@remix-run/router'
import { expect, test } from 'vitest'
import { handledInParts, partsOfSite } from '~/platform/web/part-of-site'
import { siteRoutes } from '../setup/site-routes'

type Routes = ServerBuild['routes']

/** The routes of a build as a tree, which is what addresses are compared with. */
function treeOf(routes: Routes, parentId?: string): AgnosticRouteObject[] {
  return Object.values(routes)
    .filter(route => route?.parentId === parentId)
    .map(route => {
      const { id = '', path, index } = route ?? {}
      return index ? { id, path, index } : { id, path, children: treeOf(routes, id) }
    })
}

const found = (routes: Routes, address: string) =>
  matchRoutes(treeOf(routes), address)?.map(one => [one.route.id, one.params]) ?? null

async function wholeSite(): Promise<ServerBuild> {
  const own = (await siteRoutes()).map(({ id, parentId, ownPath, index }) => [
    id,
    { id, parentId, path: ownPath, index: index || undefined },
  ])
  const routes = Object.fromEntries([['root', { id: 'root', path: '' }], ...own]) as Routes
  return { routes, assets: { version: 'test', routes } } as unknown as ServerBuild
}

test('every address finds in its part of the site what it finds in the whole', async () => {
  const whole = await wholeSite()
  const partOf = partsOfSite(whole)
  const addresses = (await siteRoutes()).map(route =>
    `/${route.path}`.replace('//', '/').replaceAll(/:\w+\??|\*/g, 'x1'),
  )
  const strange = [
    '/',
    '/nowhere',
    '/Employers',
    '/%65mployers/x1',
    '//employers',
    '/employers//x1',
    '/employers/x1/',
    '/%E0%A4%A',
  ]
  for (const address of [...addresses, ...addresses.map(one => `${one}/and-more`), ...strange])
    expect([address, found(partOf(address).routes, address)]).toEqual([address, found(whole.routes, address)])
})

test('a page and its data are in one part, which is a small part of the site', async () => {
  const whole = await wholeSite()
  const partOf = partsOfSite(whole)
  for (const address of ['/employers', '/employers/x1', '/clients/x1'])
    expect(partOf(`${address}.data`)).toBe(partOf(address))
  expect(partOf('/_root.data')).toBe(partOf('/'))
  expect(Object.keys(partOf('/employers').routes).length).toBeLessThan(Object.keys(whole.routes).length / 3)
})

test('a part keeps the files of its routes, and is handled by one handler', async () => {
  const whole = await wholeSite()
  const part = partsOfSite(whole)('/employers')
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes))
  const made: ServerBuild[] = []
  const handlerOf = handledInParts(whole, one => made.push(one))
  expect([handlerOf('/employers'), handlerOf('/employers/x1'), handlerOf('/clients')]).toEqual([1, 1, 2])
})
