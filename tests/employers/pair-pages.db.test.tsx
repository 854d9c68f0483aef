import { createRemixStub } from '@remix-run/testing'
import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { duplicatesOfEmployer } from '~/areas/employers/duplicates/find-duplicates.page.server'
import { findPairs } from '~/areas/employers/duplicates/find-pairs.server'
import { mergePage } from '~/areas/employers/duplicates/merge.page.server'
import { pairsPage } from '~/areas/employers/duplicates/pairs.page.server'
import { settlePair } from '~/areas/employers/duplicates/settle-pair.server'
import { startPairSearch } from '~/areas/employers/duplicates/start-pair-search.server'
import { EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import en from '~/locales/en'
import nl from '~/locales/nl'
import { createI18n } from '~/platform/i18n'
import DuplicatePairs from '~/routes/employers/duplicates'
import DuplicatesOfEmployer from '~/routes/employers/duplicates-of'
import MergeEmployers from '~/routes/employers/merge'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, asSystem, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let [one, other] = ['', '']

beforeAll(async () => {
  const complain = console.error
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) =>
    String(words[0]).includes('useLayoutEffect does nothing') ? undefined : complain(...words),
  )
  db = await testDatabase()
  world = await crm(db)
  const add = (fields: object) =>
    as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse(fields))).then(done => good(done).employerId)
  one = await add({ name: 'Hotel <Zeezicht>', phone: '030 1111111', sectorCode: '55.10' })
  other = await add({ name: 'Zee Hotel', phone: '030 1111111' })
  await add({ name: 'Derde Hotel', phone: '030 1111111', email: 'derde@gmail.com' })
  const change = { name: 'Hotel <Zeezicht>', phone: '030 1111111', sectorCode: '55.10', relationState: 'dormant' }
  good(
    await as(db, world.manager, ctx =>
      changeEmployer(ctx, one, EmployerInput.parse({ ...change, strength: 4, importance: 5, version: 1 })),
    ),
  )
  const { searchId } = good(await as(db, world.manager, startPairSearch))
  await findPairs(work => asSystem(db, world.networkId, work), world.networkId, searchId)
  good(
    await as(db, world.manager, ctx => settlePair(ctx, { employerId: one, otherId: other, note: 'zelfde receptie' })),
  )
})
afterAll(async () => {
  vi.restoreAllMocks()
  await db.close()
})

function html(Page: ComponentType, data: object, language: 'nl' | 'en'): string {
  const Stub = createRemixStub([{ id: 'page', path: '*', Component: Page, loader: () => data }])
  return renderToString(
    <I18nextProvider i18n={createI18n(language, language === 'nl' ? nl : en)}>
      <Stub initialEntries={['/']} hydrationData={{ loaderData: { page: data } }} />
    </I18nextProvider>,
  ).replace(/<!-- -->|<\/?span[^>]*>/g, '')
}

const pairs = (text: string) => () => as(db, world.manager, ctx => pairsPage(ctx, new URLSearchParams(text)))

const pages: [string, ComponentType, () => Promise<object>, RegExp[], RegExp[]][] = [
  ['pairs', DuplicatePairs, pairs(''), [/zelfde telefoonnummer/, /2 rijen/], [/same phone number/, /2 rows/]],
  ['settled pairs', DuplicatePairs, pairs('tab=settled'), [/Reden: zelfde receptie/], [/Reason: zelfde receptie/]],
  ['no pairs', DuplicatePairs, pairs('q=niets'), [/Geen paar past/], [/No pair fits/]],
  [
    'doubles of one',
    DuplicatesOfEmployer,
    () => as(db, world.manager, ctx => duplicatesOfEmployer(ctx, one)),
    [/Derde Hotel/, /is een andere werkgever: Ada Manager/],
    [/Derde Hotel/, /is another employer: Ada Manager/],
  ],
  [
    'merge',
    MergeEmployers,
    () => as(db, world.manager, ctx => mergePage(ctx, other, one)),
    [/neem over Stand van de relatie: slapend/i, /4 werkt samen/, /5 groot belang/, /horeca/i],
    [/take over State of the relation: dormant/i, /4 works with us/, /hotels and restaurants/],
  ],
]

test.each(pages)(
  'the page of %s renders in both languages, with words and nothing unescaped',
  async (_, Page, load, dutch, english) => {
    const data = await load()
    const [inDutch, inEnglish] = [html(Page, data, 'nl'), html(Page, data, 'en')]
    for (const words of dutch) expect(inDutch).toMatch(words)
    for (const words of english) expect(inEnglish).toMatch(words)
    for (const text of [inDutch, inEnglish]) expect(text).not.toContain('<Zeezicht>')
  },
)
