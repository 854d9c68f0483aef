import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import type { FileGroup } from '~/access/require-client.server'
import { emptyAgreement } from '~/areas/placements/agreement-content'
import type { Canary } from '../factories/canaries'
import type { ClientKey } from '../factories/clients'
import type { SiteRoute } from '../setup/site-routes'
import { signInAs } from '../factories/sign-in-as'
import type { WorldNetwork } from '../factories/world'
import { aFewAtATime } from './setup/a-few-at-a-time'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { addressOf, placesOf } from './setup/places'
import {
  employerKeys,
  everybody,
  relationToClient,
  relationToEmployer,
  relationToGroup,
  type Seen,
} from './setup/relations'
import { mayEverReach } from './setup/route-entries'
import { dataAddress, openSite, type Site } from './setup/site'

let access: AccessWorld
let site: Site
const logged: string[] = []

beforeAll(async () => {
  access = await openAccessWorld({ agreementFields: emptyAgreement() })
  site = await openSite()
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      logged.push(String(chunk))
      return write(chunk, ...rest)
    }) as typeof stream.write
  }
}, 180_000)
afterAll(() => access.close())

/** What a person needs to see a token of each class. */
const needs: Record<Canary['dataClass'], { permission: Permission; group: FileGroup }> = {
  name: { permission: 'client.read-name', group: 'core' },
  core: { permission: 'client.read-core', group: 'core' },
  client: { permission: 'client.read-core', group: 'core' },
  profile: { permission: 'client.read-profile', group: 'profile' },
  guidance: { permission: 'client.read-guidance', group: 'guidance' },
  special: { permission: 'client.read-special', group: 'special' },
  business: { permission: 'engagement.read', group: 'core' },
  placement: { permission: 'placements.read', group: 'agreement' },
  system: { permission: 'people.read', group: 'core' },
  answer: { permission: 'surveys.fill', group: 'core' },
  group: { permission: 'matching.group', group: 'core' },
}

function maySee(seen: Seen, canary: Canary): boolean {
  const owner = [access.world.a, access.world.b].find(network => network.tag === canary.network)
  if (!owner) throw new Error(`no network ${canary.network}`)
  if (isOwnAnswer(seen, owner, canary)) return true
  const { permission, group } = needs[canary.dataClass]
  const actor = { kind: 'member', role: seen.person.role } as MemberActor
  if (canary.dataClass === 'group') return can(actor, permission, relationToGroup(seen, owner))
  const relation = canary.client
    ? relationToClient(seen, owner, canary.client as ClientKey, group)
    : { sameNetwork: seen.network === owner }
  return can(actor, permission, relation)
}

/** What a firm answered is for its own people too. */
function isOwnAnswer(seen: Seen, owner: WorldNetwork, { dataClass, token }: Canary): boolean {
  const key = employerKeys.find(one => token.endsWith(`answer${{ one: 'een', two: 'twee' }[one]}q`))
  if (dataClass !== 'answer' || key === undefined) return false
  const relation = relationToEmployer(seen, owner, key)
  return can({ kind: 'member', role: seen.person.role } as MemberActor, 'surveys.answer', relation)
}

const shownRoutes = () => site.routes.filter(route => !route.isLayout && route.file !== 'routes/gallery.tsx')

const searches = [
  '/search?q=kanarie',
  '/search/hits?q=kanarie',
  '/clients?q=kanarie',
  '/employers?q=kanarie',
  '/contacts?q=kanarie&presence=all',
  '/contacts/export?presence=all',
  '/vacancies?q=kanarie',
  '/search/hits?q=Voor',
]

/** The data or the file of every route for every planted object, and each page as it is drawn, for one object. */
function addresses(mayReach: (route: SiteRoute) => boolean): string[] {
  const asked = shownRoutes().flatMap(route => {
    const places = placesOf(route, access.world).map(place => addressOf(route, place.params))
    // Whose role never may is asked at one object: which one it is makes no difference to them.
    const some = mayReach(route) ? places : places.slice(0, 1)
    return route.hasPage ? [...some.slice(0, 1), ...some.map(dataAddress)] : some
  })
  return [...new Set([...asked, ...searches])]
}

test('no token is on a page, in a data request or in an export of anybody who may not see its field', async () => {
  const leaks: string[] = []
  let sightings = 0
  const { a } = access.world
  for (const seen of everybody(access.world).filter(one => one.network === a)) {
    const cookie = await signInAs(access.db.superuser, seen.person.membershipId)
    const hidden = access.world.canaries.all.filter(canary => !maySee(seen, canary))
    const open = access.world.canaries.all.filter(canary => maySee(seen, canary))
    const all = addresses(route => mayEverReach(seen, route))
    await aFewAtATime(all, async address => {
      const { body } = await site.visit(address, { cookie })
      const text = body.toLowerCase()
      if (!text.includes('kanarie')) return
      for (const canary of hidden)
        if (text.includes(canary.token)) leaks.push(`${address} shows ${canary.token} to ${seen.person.key}`)
      sightings += open.filter(canary => text.includes(canary.token)).length
    })
  }
  expect(leaks).toEqual([])
  expect(sightings).toBeGreaterThan(100)
}, 900_000)

test('no token is on a page for somebody who is not signed in', async () => {
  await aFewAtATime(
    addresses(() => false),
    async address => {
      const { body } = await site.visit(address)
      expect([address, access.world.canaries.all.filter(canary => body.includes(canary.token))]).toEqual([address, []])
    },
  )
}, 120_000)

test('no special or guidance token is in a mail, a job, an error or a log line', async () => {
  const secret = access.world.canaries.all.filter(
    canary => canary.dataClass === 'special' || canary.dataClass === 'guidance',
  )
  const mails = await access.db.superuser.mailMessage.findMany()
  const jobs = await access.db.superuser.job.findMany()
  const text = JSON.stringify([mails, jobs]) + logged.join('')
  expect(secret.filter(canary => text.includes(canary.token))).toEqual([])
})
