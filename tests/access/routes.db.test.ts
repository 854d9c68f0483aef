import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Permission } from '~/access/permissions'
import { can, canEver } from '~/access/policy'
import { familyOf } from '~/access/roles'
import { emptyAgreement } from '~/areas/placements/agreement-content'
import { signInAs } from '../factories/sign-in-as'
import { aFewAtATime } from './setup/a-few-at-a-time'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { addressOf, nothing, placesOf } from './setup/places'
import { everybody, type Seen } from './setup/relations'
import { changesSince, digests } from './setup/digests'
import { actorOf, entries, isPermission } from './setup/route-entries'
import type { SiteRoute } from '../setup/site-routes'
import { openSite, type Site, type Visit } from './setup/site'

let access: AccessWorld
let site: Site
const cookies = new Map<string, string>()

beforeAll(async () => {
  access = await openAccessWorld({ agreementFields: emptyAgreement() })
  site = await openSite()
  for (const seen of everybody(access.world)) {
    cookies.set(seen.person.membershipId, await signInAs(access.db.superuser, seen.person.membershipId))
  }
}, 180_000)
afterAll(() => access.close())

const cookieOf = (seen: Seen) => cookies.get(seen.person.membershipId) ?? ''
const pages = () => site.routes.filter(route => !route.isLayout)
test('every route of the product says who may reach it, and nothing else is listed', async () => {
  const files = new Set(site.routes.map(route => route.file))
  expect([...files].filter(file => !(file in entries))).toEqual([])
  expect(Object.keys(entries).filter(file => !files.has(file))).toEqual([])
})

/** Pages that ask more than their first permission, and why. */
const asksMore: Record<string, { of: (seen: Seen) => boolean; why: string }> = {
  '/my-organisation': { of: seen => familyOf(seen.person.role) === 'employer', why: 'the home of an employer' },
  '/proposals/:placementId': {
    of: seen => familyOf(seen.person.role) === 'employer',
    why: 'where an employer answers',
  },
  '/my-path': { of: seen => seen.person.role === 'trainee', why: 'the home of a trainee' },
  '/my-portfolio': { of: seen => seen.person.role === 'trainee', why: 'the trainee’s own stories' },
  '/my-choices': { of: seen => seen.person.role === 'trainee', why: 'the trainee’s own shortlist' },
  '/clients/:clientId/shortlists': {
    of: seen => familyOf(seen.person.role) === 'staff',
    why: 'all shortlists with who made them; a trainee has an own page',
  },
  '/clients/:clientId/shortlists/:shortlistId': {
    of: seen => familyOf(seen.person.role) === 'staff',
    why: 'the counsellor’s side of a shortlist',
  },
  '/clients/:clientId/matches/dropped': {
    of: seen => familyOf(seen.person.role) === 'staff',
    why: 'what dropped is looked at with the coach; a trainee reads about one place',
  },
  '/clients/:clientId/matches/dropped/export': {
    of: seen => familyOf(seen.person.role) === 'staff',
    why: 'the same places as a file',
  },
  '/my/learn': { of: seen => seen.person.role === 'trainee', why: 'what a trainee could learn' },
  '/my-data': { of: seen => seen.person.role === 'trainee', why: 'who looked at my data' },
  '/agreements/:agreementId': {
    of: seen => familyOf(seen.person.role) === 'staff',
    why: 'the planted agreements are drafts, which the other parties see once they are asked to check them',
  },
  '/letters/:letterId/pdf': { of: () => false, why: 'the planted letters have no sealed copy' },
  '/agreements/:agreementId/pdf': { of: () => false, why: 'a draft has no sealed file' },
  '/agreements/:agreementId/paper/:signerId': { of: () => false, why: 'nobody signed a draft on paper' },
}

/** Pages whose own question is another one than the permission that opens the route. */
const asksInstead: Record<string, { permission: Permission; why: string }> = {
  '/clients/:clientId/placements': {
    permission: 'client.read-name',
    why: 'the client’s name, and of the placements only those that are the reader’s to see',
  },
}

/** A route without a page of its own leads a visitor on and shows nothing. */
const onlyActs = (route: SiteRoute, answer: Visit) =>
  route.hasAction && !route.hasPage && answer.status === 302 && answer.body === ''

/** What a route answers: its data where it has a page, as who may and may not is settled there. */
const asks = (route: SiteRoute, address: string, seen: Seen) =>
  route.hasPage
    ? site.read(route, address, { cookie: cookieOf(seen) })
    : site.visit(address, { cookie: cookieOf(seen) })

async function outcome(route: SiteRoute, address: string, seen: Seen) {
  const answer = await asks(route, address, seen)
  return `${route.path} as ${seen.network.tag} ${seen.person.key}: ${answer.status}${answer.location ? ` to ${answer.location}` : ''}`
}

test('whoever is not signed in is led to signing in, whatever the address', async () => {
  const wrong: string[] = []
  for (const route of pages().filter(route => isPermission(entries[route.file]))) {
    const [place] = placesOf(route, access.world)
    const answer = await site.visit(addressOf(route, place?.params ?? {}))
    if (answer.status === 302 && (onlyActs(route, answer) || answer.location?.startsWith('/sign-in?to='))) continue
    wrong.push(`${route.path}: ${answer.status} ${answer.location}`)
  }
  expect(wrong).toEqual([])
}, 120_000)

test('each role opens what the matrix allows, for each object, and gets the one 404 for everything else', async () => {
  const wrong: string[] = []
  const drawn = new Set<string>()
  let opened = 0
  for (const route of pages()) {
    const permission = entries[route.file]
    if (!isPermission(permission)) continue
    const people = everybody(access.world).filter(one => one.network === access.world.a)
    for (const [number, place] of placesOf(route, access.world).entries()) {
      const address = addressOf(route, place.params)
      // Whose role never may is asked at one object: which one it is makes no difference to them.
      const own = number === 0 ? people : people.filter(one => canEver(actorOf(one), permission))
      await aFewAtATime(own, async seen => {
        const actor = actorOf(seen)
        const asked = asksInstead[route.path]?.permission ?? permission
        const more = asksMore[route.path]?.of(seen) ?? true
        const allowed = more && canEver(actor, permission) && can(actor, asked, place.relation(seen, asked))
        const answer = await asks(route, address, seen)
        if (onlyActs(route, answer)) return
        const open = answer.status < 400 && !answer.location?.startsWith('/sign-in')
        if (open) opened += 1
        if (open && route.hasPage && !drawn.has(route.path)) {
          drawn.add(route.path)
          const page = await site.visit(address, { cookie: cookieOf(seen) })
          if (page.status !== answer.status)
            wrong.push(`drawn: ${page.status} instead of ${answer.status} at ${address}`)
        }
        if (answer.status >= 500) wrong.push(`broken: ${await outcome(route, address, seen)} (${place.label})`)
        else if (open && !allowed) wrong.push(`too wide: ${await outcome(route, address, seen)} (${place.label})`)
        else if (!open && allowed) wrong.push(`too narrow: ${await outcome(route, address, seen)} (${place.label})`)
      })
    }
  }
  expect(wrong).toEqual([])
  expect(opened).toBeGreaterThan(100)
}, 600_000)

test('pages for everybody and dead links answer plainly, signed in or not', async () => {
  const broken: string[] = []
  const cookie = cookieOf({ network: access.world.a, person: access.world.a.people.casemanager })
  for (const route of pages().filter(one => !isPermission(entries[one.file]))) {
    const [place] = placesOf(route, access.world)
    for (const one of [undefined, cookie]) {
      const { status } = await site.visit(addressOf(route, place?.params ?? {}), { cookie: one })
      const expected = entries[route.file] === 'link' ? [404] : [200, 302, 404]
      if (!expected.includes(status)) broken.push(`${route.path}: ${status}`)
    }
  }
  expect(broken).toEqual([])
}, 120_000)

const own = (...keys: (keyof AccessWorld['world']['a']['people'])[]): Seen[] =>
  keys.map(key => ({ network: access.world.a, person: access.world.a.people[key] }))

/** Routes with an act of their own, and the permission that it asks for. */
const actingRoutes = () =>
  pages()
    .filter(one => one.hasAction)
    .flatMap(route => {
      const permission = entries[route.file]
      return isPermission(permission) ? [{ route, permission: actPermissions[route.file] ?? permission }] : []
    })

/** Acts that ask for another permission than the page they stand on. */
const actPermissions: Record<string, Permission> = {
  'routes/employers/list.tsx': 'engagement.record',
  'routes/vacancies/vacancy.tsx': 'vacancies.write',
  'routes/clients/portfolio.tsx': 'client.write-profile',
  'routes/clients/snapshot.tsx': 'client.publish-snapshot',
  'routes/clients/story.tsx': 'client.write-guidance',
  'routes/matching/shortlist.tsx': 'matching.decide',
  'routes/matching/pair.tsx': 'matching.decide',
  'routes/placements/agreement.tsx': 'agreements.write',
  'routes/engagement/letter.tsx': 'letters.write',
  'routes/my/proposal.tsx': 'placements.answer-as-employer',
  'routes/my/path.tsx': 'placements.agree-as-client',
}

const long = 'x'.repeat(10_000)
/** Forms with nothing in them, with what was never asked, with what no database keeps, and no forms at all. */
const hostileForms: { form?: Record<string, string>; body?: string }[] = [
  { form: {} },
  { form: { intent: 'x', act: 'x', id: 'x', event: 'x' } },
  { form: { intent: '\0', name: '\0', title: 'a\0b', version: 'NaN', dueOn: '9999-99-99', employerId: nothing } },
  { form: { intent: '__proto__', '__proto__.x': '1', 'constructor.prototype[x]': '1', 'a[0][1][2]': '1', name: long } },
  { body: '%E0%A4%A&=&&%00=%00' },
]

const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' }

/** What the act itself answers; a route without a page is sent the form as it is. */
async function answersTo(route: SiteRoute, address: string, cookie: string | undefined, forms = hostileForms) {
  const answers = []
  for (const { form, body } of forms) {
    const sent = { cookie, method: 'POST', form, body, headers: formHeaders }
    answers.push(await (route.hasPage ? site.act(address, sent) : site.visit(address, sent)))
  }
  return answers
}

/** The whole pages that answer, with what they say about the form. */
async function pagesAfter(address: string, cookie: string) {
  const answers = []
  for (const { form, body } of hostileForms)
    answers.push(await site.visit(address, { cookie, method: 'POST', form, body, headers: formHeaders }))
  return answers
}

test('nobody acts where the role never may: whatever the form, the answer is that of a page that does not exist', async () => {
  const wrong: string[] = []
  const before = await digests(access)
  for (const { route, permission } of actingRoutes()) {
    const [place] = placesOf(route, access.world)
    const address = addressOf(route, place?.params ?? {})
    const never = everybody(access.world).filter(
      one => one.network === access.world.a && !canEver(actorOf(one), permission),
    )
    await aFewAtATime(never, async seen => {
      for (const { status } of await answersTo(route, address, cookieOf(seen), hostileForms.slice(0, 2)))
        if (status !== 404) wrong.push(`POST ${route.path} as ${seen.person.key}: ${status}`)
    })
    for (const { status, location } of await answersTo(route, address, undefined))
      if (status !== 302 || !location?.startsWith('/sign-in')) wrong.push(`POST ${route.path} as nobody: ${status}`)
  }
  expect(wrong).toEqual([])
  expect(changesSince(before, await digests(access))).toEqual([])
}, 600_000)

test('what is not yours is not found, whatever is wrong with the form', async () => {
  const wrong: string[] = []
  let asked = 0
  const before = await digests(access)
  for (const { route, permission } of actingRoutes().filter(({ route }) => route.params.length > 0)) {
    const foreign = placesOf(route, access.world).find(place => place.label.startsWith(access.world.b.tag))
    const may = own('casemanager', 'coach', 'accountManager', 'employerContact', 'trainee').filter(one =>
      canEver(actorOf(one), permission),
    )
    if (!foreign) continue
    await aFewAtATime(may, async seen => {
      for (const { status } of await answersTo(route, addressOf(route, foreign.params), cookieOf(seen))) {
        asked += 1
        if (status !== 404) wrong.push(`POST ${route.path} as ${seen.person.key}: ${status}`)
      }
    })
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(100)
  expect(changesSince(before, await digests(access))).toEqual([])
}, 600_000)

test('a hostile form about what is one’s own is refused in words, never by a failure', async () => {
  const wrong: string[] = []
  for (const { route } of actingRoutes()) {
    const [place] = placesOf(route, access.world)
    await aFewAtATime(own('casemanager', 'accountManager', 'employerContact', 'trainee'), async seen => {
      for (const { status } of await pagesAfter(addressOf(route, place?.params ?? {}), cookieOf(seen)))
        if (status >= 500) wrong.push(`POST ${route.path} as ${seen.person.key}: ${status}`)
    })
  }
  expect(wrong).toEqual([])
}, 600_000)

test('a hostile search is answered or refused in words, never by a failure', async () => {
  const wrong: string[] = []
  const names = [
    'q',
    'status',
    'kind',
    'order',
    'sort',
    'after',
    'before',
    'page',
    'employer',
    'client',
    'format',
    'scope',
    'to',
  ]
  for (const value of ['a%00b', '%ED%A0%80', '9'.repeat(30), "'\\%_"]) {
    const search = names.map(name => `${name}=${value}`).join('&')
    await aFewAtATime(
      pages().filter(one => isPermission(entries[one.file])),
      async route => {
        const [place] = placesOf(route, access.world)
        const { status } = await site.visit(`${addressOf(route, place?.params ?? {})}?${search}`, {
          cookie: cookies.get(access.world.a.people.casemanager.membershipId),
        })
        if (status >= 500) wrong.push(`${route.path}?…=${value.slice(0, 12)}: ${status}`)
      },
    )
  }
  expect(wrong).toEqual([])
}, 600_000)

function firstDifference(answers: unknown[]): string {
  const [one = '', other = ''] = answers.map(answer => JSON.stringify(answer))
  const at = [...one].findIndex((sign, index) => sign !== other[index])
  return `${one.slice(at - 40, at + 60)} | ${other.slice(at - 40, at + 60)}`
}

/** The moment until which the session lives differs between any two answers. */
const withoutMoments = (body: string) => body.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')

test('what is not yours and what does not exist get the same answer, byte for byte', async () => {
  const differing: string[] = []
  const { a } = access.world
  for (const route of pages().filter(one => one.params.length > 0 && isPermission(entries[one.file]))) {
    const foreign = placesOf(route, access.world).find(place => place.label.startsWith(access.world.b.tag))
    if (!foreign) continue
    for (const key of [
      'casemanager',
      'coach',
      'accountManager',
      'employerContact',
      'trainee',
      'platformAdmin',
    ] as const) {
      const person = a.people[key]
      const cookie = cookies.get(person.membershipId) ?? ''
      for (const suffix of ['', '.data']) {
        const answers = []
        for (const params of [
          foreign.params,
          Object.fromEntries(Object.keys(foreign.params).map(name => [name, nothing])),
        ]) {
          const address = addressOf(route, params)
          const { status, headers, body } = await site.visit(address + suffix, { cookie })
          const ids = Object.values(params)
          const { 'set-cookie': _, ...kept } = headers
          answers.push({
            status,
            headers: kept,
            body: withoutMoments(ids.reduce((text, id) => text.replaceAll(id, 'ID'), body)),
          })
        }
        if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1]))
          differing.push(`${route.path}${suffix} as ${person.key}: ${firstDifference(answers)}`)
      }
    }
  }
  expect(differing).toEqual([])
}, 600_000)

test('an address with a broken id is not found', async () => {
  const wrong: string[] = []
  const cookie = cookieOf({ network: access.world.a, person: access.world.a.people.casemanager })
  for (const route of pages().filter(one => one.hasPage && one.params.length > 0 && isPermission(entries[one.file]))) {
    for (const bad of ['1', "'; drop table client; --", '%00', 'null']) {
      const address = addressOf(route, Object.fromEntries(route.params.map(name => [name, encodeURIComponent(bad)])))
      const { status } = await site.visit(address, { cookie })
      if (status !== 404) wrong.push(`${address}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

/** What looking may leave: that guidance or special data were read, that a list was exported, when a session was last seen. */
const traces = ['access_read', 'session', 'event', 'audit_link', 'audit_head']

test('looking changes nothing', async () => {
  const from = new Date()
  const before = await digests(access)
  for (const route of pages()) {
    for (const place of placesOf(route, access.world).slice(0, 2)) {
      await aFewAtATime(own('casemanager', 'employerContact', 'trainee', 'platformAdmin'), async seen => {
        await asks(route, addressOf(route, place.params), seen)
      })
    }
  }
  const kinds = await access.db.superuser.event.findMany({
    where: { at: { gte: from } },
    select: { kind: true },
    distinct: ['kind'],
  })
  expect(kinds.map(one => one.kind).filter(kind => !kind.endsWith('-exported'))).toEqual([])
  expect(changesSince(before, await digests(access)).filter(name => !traces.includes(name))).toEqual([])
}, 300_000)
