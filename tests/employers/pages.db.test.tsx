import { createRemixStub } from '@remix-run/testing'
import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import {
  employerEditPage,
  employerPeoplePage,
  employerPlacementsPage,
  employerPlacesPage,
  employerStoryPage,
} from '~/areas/employers/employer.page.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { contactFormPage } from '~/areas/engagement/contact-form.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { tasksPage } from '~/areas/engagement/task-list.page.server'
import { importListPage } from '~/areas/imports/import-list.page.server'
import { importFormPage, importPage } from '~/areas/imports/import.page.server'
import { planOf } from '~/areas/imports/plans.server'
import { previewImport } from '~/areas/imports/preview-import.server'
import { listVacanciesPage } from '~/areas/vacancies/list-vacancies.page.server'
import { postVacancy } from '~/areas/vacancies/post-vacancy.server'
import { VacancyInput } from '~/areas/vacancies/vacancy'
import { vacancyFormPage, vacancyPage } from '~/areas/vacancies/vacancy.page.server'
import en from '~/locales/en'
import nl from '~/locales/nl'
import { createI18n } from '~/platform/i18n'
import EditEmployer from '~/routes/employers/edit'
import EmployerList from '~/routes/employers/list'
import People from '~/routes/employers/people'
import Placements from '~/routes/employers/placements'
import Places from '~/routes/employers/places'
import Story from '~/routes/employers/story'
import ContactMoment from '~/routes/engagement/contact-moment'
import Level from '~/routes/engagement/level'
import Tasks from '~/routes/engagement/tasks'
import ImportRoute from '~/routes/imports/import'
import ImportList from '~/routes/imports/list'
import NewImport from '~/routes/imports/new'
import VacancyForm from '~/routes/vacancies/form'
import VacancyList from '~/routes/vacancies/list'
import VacancyRoute from '~/routes/vacancies/vacancy'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let employerId: string
let vacancyId: string

const contactForm = async (employerId: string | null) => ({
  page: await as(db, world.manager, ctx => contactFormPage(ctx, employerId)),
  known: {},
})

beforeAll(async () => {
  const complain = console.error
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) =>
    String(words[0]).includes('useLayoutEffect does nothing') ? undefined : complain(...words),
  )
  db = await testDatabase()
  world = await crm(db)
  const input = NewEmployerInput.parse({
    name: 'Zorghuis <Proefdal>',
    kvkNumber: '12345678',
    sectorCode: '87.10',
    city: 'Utrecht',
    headcount: 140,
    website: 'zorg.example',
  })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
  good(
    await as(db, world.manager, ctx =>
      addContact(ctx, employerId, { firstName: 'Noor', lastName: 'Mentor', roles: ['mentor'] }),
    ),
  )
  const moment = {
    employerId,
    channel: 'visit',
    on: '2026-11-02',
    needHeard: 'avonddienst',
    reaction: 1,
    nextStep: 'bellen',
    nextStepOn: '2026-11-05',
  }
  good(await as(db, world.manager, ctx => recordContactMoment(ctx, ContactMomentInput.parse(moment))))
  good(
    await as(db, world.colleague, ctx =>
      recordContactMoment(ctx, ContactMomentInput.parse({ ...moment, needHeard: 'taalstages' })),
    ),
  )
  const vacancy = VacancyInput.parse({
    employerId,
    title: 'Linnenkamer',
    kind: 'internship',
    status: 'open',
    seats: 2,
    dayParts: ['mon_am'],
    hoursMin: 12,
    hoursMax: 20,
  })
  vacancyId = good(await as(db, world.manager, ctx => postVacancy(ctx, vacancy))).vacancyId
})
afterAll(async () => {
  vi.restoreAllMocks()
  await db.close()
})

function html(Page: ComponentType, data: object, language: 'nl' | 'en', at = '/'): string {
  const Stub = createRemixStub([{ id: 'page', path: '*', Component: Page, loader: () => data }])
  return renderToString(
    <I18nextProvider i18n={createI18n(language, language === 'nl' ? nl : en)}>
      <Stub initialEntries={[at]} hydrationData={{ loaderData: { page: data } }} />
    </I18nextProvider>,
  )
}

const none = new URLSearchParams()

const pages: [string, ComponentType, () => Promise<object>, RegExp, RegExp][] = [
  [
    'list',
    EmployerList,
    () => as(db, world.manager, ctx => listEmployersPage(ctx, none)),
    /zorg en welzijn/,
    /health and social work/,
  ],
  [
    'story',
    Story,
    () => as(db, world.manager, ctx => employerStoryPage(ctx, employerId, none)),
    /Bezoek: avonddienst/,
    /Visit: avonddienst/,
  ],
  [
    'people',
    People,
    () => as(db, world.manager, ctx => employerPeoplePage(ctx, employerId)),
    /Noor Mentor/,
    /main site/,
  ],
  [
    'places',
    Places,
    () => as(db, world.manager, ctx => employerPlacesPage(ctx, employerId)),
    /0 van 2 bezet/,
    /0 of 2 taken/,
  ],
  [
    'placements',
    Placements,
    () => as(db, world.manager, ctx => employerPlacementsPage(ctx, employerId)),
    /0 plaatsingen/,
    /0 placements/,
  ],
  [
    'edit',
    EditEmployer,
    () => as(db, world.manager, ctx => employerEditPage(ctx, employerId)),
    /KVK-nummer/,
    /KVK number/,
  ],
  [
    'contact moment',
    ContactMoment,
    () => contactForm(employerId),
    /Ook in gesprek met hen/,
    /Also in contact with them/,
  ],
  ['contact moment without employer', ContactMoment, () => contactForm(null), /Werkgever/, /Employer/],
  [
    'level',
    Level,
    () => as(db, world.manager, ctx => employerStoryPage(ctx, employerId, none)),
    /geen officiële IGMA-bijlage/,
    /not an official IGMA annex/,
  ],
  ['tasks', Tasks, () => as(db, world.manager, ctx => tasksPage(ctx)), /bellen/, /Coming week/],
  [
    'vacancies',
    VacancyList,
    () => as(db, world.manager, ctx => listVacanciesPage(ctx, none)),
    /2 van 2 vrij/,
    /2 of 2 free/,
  ],
  [
    'vacancy',
    VacancyRoute,
    () => as(db, world.manager, ctx => vacancyPage(ctx, vacancyId, 'nl')),
    /12 tot 20 uur per week/,
    /12 to 20 hours a week/,
  ],
  [
    'vacancy form',
    VacancyForm,
    () => as(db, world.manager, ctx => vacancyFormPage(ctx, { employerId, vacancyId: null }, 'nl')),
    /ma ochtend/,
    /Mo morning/,
  ],
  [
    'imports',
    ImportList,
    () => as(db, world.manager, ctx => importListPage(ctx)),
    /Nog niets ingelezen/,
    /Nothing imported yet/,
  ],
  [
    'new import',
    NewImport,
    () => as(db, world.manager, async ctx => importFormPage(ctx)),
    /contactpersonen/,
    /contact persons/,
  ],
]

test('the text check stands at a place for who may change it, in the text and as a list, without the firm’s name', async () => {
  const vacancy = VacancyInput.parse({
    employerId,
    title: 'Gastvrouw woonzorg',
    kind: 'job',
    status: 'open',
    seats: 1,
    description: 'Je bent een <b>gedreven</b> collega van het team.',
  })
  const { vacancyId: marked } = good(await as(db, world.manager, ctx => postVacancy(ctx, vacancy)))
  const page = await as(db, world.manager, ctx => vacancyPage(ctx, marked, 'nl'))
  const dutch = html(VacancyRoute, page, 'nl').replace(/<!-- -->/g, '')
  expect(dutch).toContain('<mark class="text-mark">Gastvrouw<sup>1</sup></mark>')
  expect(dutch).toContain('&lt;b&gt;<mark class="text-mark">gedreven<sup>2</sup></mark>&lt;/b&gt;')
  expect(dutch).toContain('2 woorden om nog eens naar te kijken')
  expect(dutch).toContain('geen officiële IGMA-bijlage')
  expect(dutch).toContain('gastmedewerker')
  expect(html(VacancyRoute, page, 'en').replace(/<!-- -->/g, '')).toContain('job title with a gender')
  const named = { ...page, employer: { ...page.employer, name: 'Gastvrouw' } }
  expect(html(VacancyRoute, named, 'nl')).not.toContain('>Gastvrouw<!-- --><sup>')
  const reader = { ...page, may: { ...page.may, write: false } }
  expect(html(VacancyRoute, reader, 'nl')).not.toContain('text-mark')
  const form = await as(db, world.manager, ctx => vacancyFormPage(ctx, { employerId, vacancyId: marked }, 'nl'))
  expect(html(VacancyForm, form, 'nl')).toContain('text-mark')
})

test.each(pages)('the page "%s" reads in Dutch and in English', async (_, Page, load, dutch, english) => {
  const data = await load()
  const text = (language: 'nl' | 'en') => html(Page, data, language).replace(/<!-- -->/g, '')
  expect(text('nl')).toMatch(dutch)
  expect(text('en')).toMatch(english)
  expect(text('nl')).not.toContain('<Proefdal>')
})

test('a preview with problems lists where, what was found and what is expected', async () => {
  const source = { name: 'fout.csv', bytes: Buffer.from('employer_id,name,kvk_number\nw1,Een,12\n') }
  const looked = await previewImport(work => as(db, world.manager, work), planOf('employers'), source)
  const data = await as(db, world.manager, ctx => importPage(ctx, looked.runId))
  expect(html(ImportRoute, data, 'nl')).toContain('precies 8 cijfers')
  expect(html(ImportRoute, data, 'en')).toContain('exactly 8 digits')
})

test('a preview without problems offers to read in', async () => {
  const source = { name: 'goed.csv', bytes: Buffer.from('employer_id,name,Bijnaam\nw1,Een,e\n') }
  const looked = await previewImport(work => as(db, world.manager, work), planOf('employers'), source)
  const data = await as(db, world.manager, ctx => importPage(ctx, looked.runId))
  const page = html(ImportRoute, data, 'nl').replace(/<!-- -->/g, '')
  expect(page).toContain('1 rij inlezen')
  expect(page).toContain('Bijnaam')
})
