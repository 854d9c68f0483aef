import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonKey } from '../factories/people'
import { signInAs } from '../factories/sign-in-as'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { openSite, type Site } from './setup/site'

let access: AccessWorld
let site: Site

beforeAll(async () => {
  access = await openAccessWorld()
  site = await openSite()
  const { networkId, people, clients, organisations } = access.world.a
  await access.db.superuser.task.create({
    data: {
      networkId,
      title: '=HYPERLINK("http://example.org")',
      kind: 'other',
      dueOn: new Date('2026-01-05'),
      ownerId: people.casemanager.membershipId,
      createdAt: new Date('2026-01-01'),
    },
  })
  await access.db.superuser.importRun.create({
    data: {
      networkId,
      kind: 'employers',
      fileName: '@som.csv',
      state: 'preview',
      counts: {},
      problems: [],
      createdById: people.casemanager.membershipId,
      createdAt: new Date('2026-01-01'),
    },
  })
  await access.db.superuser.accessRead.create({
    data: {
      networkId,
      clientId: clients.assigned.clientId,
      membershipId: people.casemanager.membershipId,
      organisationId: organisations.municipality,
      fieldGroup: 'special',
      purpose: '+1',
      at: new Date('2026-01-01'),
    },
  })
}, 180_000)
afterAll(() => access.close())

const visit = async (key: PersonKey, address: string) =>
  site.visit(address, { cookie: await signInAs(access.db.superuser, access.world.a.people[key].membershipId) })

const lists: [PersonKey, string, string][] = [
  ['accountManager', '/employers/duplicates', '/employers/duplicates/export'],
  ['accountManager', '/contacts', '/contacts/export'],
  ['casemanager', '/tasks', '/tasks/export'],
  ['casemanager', '/placements', '/placements/export'],
  ['casemanager', '/groups', '/groups/export'],
  ['casemanager', '/services', '/services/export'],
  ['casemanager', '/labour-market', '/labour-market/export/competences'],
  ['casemanager', '/labour-market/places', '/labour-market/export/places'],
  ['casemanager', '/services/targets', '/services/targets/export'],
  ['casemanager', '/stakeholders', '/stakeholders/export'],
  ['casemanager', '/swot', '/swot/export'],
  ['accountManager', '/audit/map', '/audit/export/map-nodes'],
  ['casemanager', '/audit/map/links', '/audit/map/links/export'],
  ['casemanager', '/audit/dated', '/audit/dated/export'],
  ['accountManager', '/events', '/events/export'],
  ['casemanager', '/letters', '/letters/export'],
  ['casemanager', '/imports', '/imports/export'],
  ['casemanager', '/imports/answers', '/imports/answers/export'],
  ['accountManager', '/inbox', '/inbox/export'],
  ['casemanager', '/mailings', '/mailings/export'],
  ['casemanager', '/vacancies', '/vacancies/export'],
  ['platformAdmin', '/admin/people', '/admin/people/export'],
  ['privacyOfficer', '/admin/audit', '/admin/audit/export'],
]

test.each(lists)('to %s, the list %s offers its export and says when nothing was found', async (key, page, file) => {
  const full = await visit(key, `${page}?sort=rubbish`)
  expect(full.status).toBe(200)
  expect(full.body).toContain(`href="${file}?sort=rubbish&amp;format=csv"`)
  expect(full.body).not.toContain('Niets gevonden')
  const none = await visit(key, `${page}?q=zoekdatniet`)
  expect(none.body).toContain('Niets gevonden')
  expect(none.body).toContain(`href="${file}?q=zoekdatniet&amp;format=xlsx"`)
})

test.each([
  ...lists,
  ['platformAdmin', '/admin/jobs', '/admin/jobs/export'] as const,
  ['casemanager', '/services/coverage/region/places', '/services/coverage/export/places'] as const,
])('to %s, the list %s is handed out as a file for a spreadsheet at %s', async (key, _, file) => {
  const csv = await visit(key, `${file}?format=csv`)
  expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(csv.body.split('\r\n')[0]).toMatch(/;.*;/)
  const none = await visit(key, `${file}?format=csv&q=zoekdatniet&name=zoekdatniet`)
  expect(none.body.trim().split('\r\n')).toHaveLength(1)
  const workbook = await visit(key, `${file}?format=xlsx`)
  expect(workbook.headers['content-type']).toContain('spreadsheetml')
})

test('what would begin a formula stays text', async () => {
  const cells: [PersonKey, string, string][] = [
    ['casemanager', '/tasks/export', "'=HYPERLINK"],
    ['casemanager', '/imports/export', "'@som.csv"],
    ['privacyOfficer', '/admin/audit/export', "'+1"],
  ]
  for (const [key, file, cell] of cells) expect((await visit(key, file)).body, file).toContain(cell)
})
