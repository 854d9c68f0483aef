import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs } from '../factories/sign-in-as'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { addressOf, nothing } from './setup/places'
import { openSite, type Site } from './setup/site'

let access: AccessWorld
let site: Site
let cookie: string
let from: string
let to: string

beforeAll(async () => {
  access = await openAccessWorld()
  site = await openSite()
  const { employers, people } = access.world.a
  ;[from, to] = [employers.two.employerId, employers.one.employerId]
  await access.db.superuser.employer.update({ where: { id: from }, data: { mergedIntoId: to, archivedAt: new Date() } })
  cookie = await signInAs(access.db.superuser, people.accountManager.membershipId)
}, 180_000)
afterAll(() => access.close())

/** Where both records are looked at: the page of a merge says itself that it cannot be. */
const looksAtBoth = ['/employers/:employerId/merge/:otherId']

test('every page and file of an employer that was merged leads on to the same of the one it became', async () => {
  const { contactId, siteId } = access.world.a.employers.two
  const routes = site.routes.filter(
    route => !route.isLayout && route.params[0] === 'employerId' && !looksAtBoth.includes(route.path),
  )
  expect(routes.length).toBeGreaterThan(20)
  for (const route of routes) {
    const address = addressOf(route, { employerId: from, contactId, siteId, otherId: nothing })
    const { status, location } = await site.visit(`${address}?kind=note`, { cookie })
    expect([address, status, location]).toEqual([address, 302, `${address.replace(from, to)}?kind=note`])
  }
})

test('what is sent to a merged employer is not saved, and the one it became says so', async () => {
  const before = await access.db.superuser.site.count()
  const sent = await site.visit(`/employers/${from}/sites/new`, { cookie, form: { name: 'Loods', city: 'Zeist' } })
  expect([sent.status, sent.location]).toEqual([302, `/employers/${to}/sites/new`])
  expect(sent.headers['set-cookie']).toContain('toast')
  expect(await access.db.superuser.site.count()).toBe(before)
})
