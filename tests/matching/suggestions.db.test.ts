import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionOf } from '~/areas/matching/suggestions/question'
import { suggestionsFor } from '~/areas/matching/suggestions/suggester.server'
import type { Suggestions } from '~/areas/matching/suggestions/suggestion'
import { importEsco } from '~/areas/taxonomy/esco/import-esco.server'
import { conceptsAsJson, editionsKey } from '~/areas/taxonomy/all-concepts.store.server'
import type { Lang } from '~/areas/taxonomy/concept'
import * as editJobForm from '~/routes/job-forms/edit'
import * as newJobForm from '~/routes/job-forms/new'
import * as portfolio from '~/routes/my/portfolio'
import * as route from '~/routes/taxonomy/suggestions'
import * as vacancyForm from '~/routes/vacancies/form'
import { plantStarterTaxonomy } from '../../prisma/seed/starter-taxonomy'
import { openAccessWorld, type AccessWorld } from '../access/setup/access-world'
import { ask } from '../access/setup/ask'
import { signInAs } from '../factories/sign-in-as'
import type { PersonKey } from '../factories/people'
import { folderWith, officialFiles, uris } from '../taxonomy/esco-fixture'

let access: AccessWorld
let pool: pg.Pool

beforeAll(async () => {
  access = await openAccessWorld()
  pool = new pg.Pool({ connectionString: access.db.workerUrl, max: 2 })
  pool.on('error', () => undefined)
  await plantStarterTaxonomy(pool)
}, 180_000)
afterAll(async () => {
  await pool.end()
  await access.close()
})

async function suggest(text: string, options: { title?: string; lang?: Lang; have?: string[] } = {}) {
  const { title = null, lang = 'nl', have = [] } = options
  const later = await access.db.app.$transaction(tx => suggestionsFor(tx, questionOf(title, [text]), { lang, have }))
  const found = await later()
  if (!found) throw new Error('no suggestions were to be had')
  return found
}
const labels = (found: Suggestions) => found.named.map(one => one.label)

test('a story names competences of the starter list, in the language of the reader, with its words', async () => {
  const found = await suggest('Ik deed boodschappen voor mijn oma en ik ontving bezoekers.')
  const [one] = found.named.filter(({ label }) => label === 'boodschappen doen voor iemand')
  expect(one?.words.join(' ')).toContain('boodschappen')
  for (const { spans, words } of found.named)
    for (const { start, end } of spans) expect(words).toContain(found.text.slice(start, end))
  expect(labels(await suggest('Ik deed boodschappen voor mijn oma.', { lang: 'en' }))).toContain(
    'do the shopping for someone',
  )
  const without = await suggest('Ik deed boodschappen voor mijn oma.', { have: [one?.uri ?? ''] })
  expect(labels(without)).not.toContain('boodschappen doen voor iemand')
})

test('the same question gives the same answer, and many at once get their own', async () => {
  const texts = ['Ik werk met een rekenblad.', 'Ik doe boodschappen voor iemand.', 'Ik ontvang bezoekers.']
  const alone = []
  for (const text of texts) alone.push(await suggest(text))
  expect(await Promise.all(texts.map(text => suggest(text)))).toEqual(alone)
})

test('with too many questions waiting the next are told so; nobody waits without end', async () => {
  const question = questionOf(null, ['bezoekers ontvangen, '.repeat(150)])
  const later = await access.db.app.$transaction(tx => suggestionsFor(tx, question, { lang: 'nl', have: [] }))
  const answers = await Promise.all(Array.from({ length: 30 }, later))
  expect(answers.filter(one => one === null)).toHaveLength(10)
  expect(await suggest('bezoekers ontvangen')).toMatchObject({ named: [expect.anything()] })
})

test('an edition that is taken in is known at the next question, with what goes with an occupation', async () => {
  const before = await access.db.app.$transaction(tx => editionsKey(tx))
  expect((await suggest('Keukenmessen hanteren.')).named).toEqual([])
  const done = await importEsco(pool, [await folderWith(officialFiles())], { now: new Date() })
  expect(done.ok).toBe(true)
  expect(await access.db.app.$transaction(tx => editionsKey(tx))).not.toBe(before)
  const found = await suggest('Je gaat keukenmessen hanteren.', { title: 'Kok' })
  expect(found.occupations[0]).toMatchObject({ uri: uris.cook, label: 'kok', words: ['Kok'] })
  expect(found.named[0]).toMatchObject({ uri: uris.knives, words: ['keukenmessen hanteren'] })
  expect(found.further.map(one => one.uri)).toContain(uris.hygiene)
  expect(found.further.find(one => one.uri === uris.hygiene)?.because).toContain('kok')
})

test('what is obsolete is not suggested', async () => {
  await access.db.superuser.concept.updateMany({ where: { uri: uris.dough }, data: { status: 'obsolete' } })
  const { json } = await access.db.app.$transaction(tx => conceptsAsJson(tx, null))
  expect(json).toContain(uris.knives)
  expect(json).not.toContain(uris.dough)
})

const cookieOf = (key: PersonKey) => signInAs(access.db.superuser, access.world.a.people[key].membershipId)
const post = async (key: PersonKey, form: Record<string, string>) => {
  const request = new Request('http://127.0.0.1:3000/concepts/suggestions', {
    method: 'POST',
    headers: { Cookie: await cookieOf(key), 'Accept-Language': 'nl' },
    body: new URLSearchParams(form),
  })
  const answer = await route.action({ request, params: {}, context: {} })
  return { status: answer.status, body: (await answer.json()) as { suggestions?: Suggestions; problems?: unknown[] } }
}

test('whoever may look for competences may ask for suggestions', async () => {
  for (const key of ['casemanager', 'accountManager', 'employerContact', 'trainee'] as const) {
    const { status, body } = await post(key, { title: 'Kok', text: 'Je ontvangt bezoekers.' })
    expect(status, key).toBe(200)
    expect(body.suggestions?.named.map(one => one.label)).toContain('bezoekers ontvangen')
  }
  const have = (await post('trainee', { text: 'bezoekers ontvangen' })).body.suggestions?.named[0]?.uri ?? ''
  const rest = await post('trainee', { text: 'bezoekers ontvangen', have })
  expect(rest.body.suggestions?.named.map(one => one.uri)).not.toContain(have)
})

test('a hostile text is answered or refused in words', async () => {
  const markup = await post('trainee', { text: '<script>alert(1)</script><b>bezoekers ontvangen</b> \u202e "\'{{x}}' })
  expect(markup.body.suggestions?.named[0]?.words).toEqual(['bezoekers ontvangen'])
  expect(await post('trainee', {})).toMatchObject({ status: 422, body: { problems: [{ path: 'text' }] } })
  expect(await post('trainee', { text: 'a\0b' })).toMatchObject({
    status: 422,
    body: { problems: [{ path: 'text', code: 'unreadable-text' }] },
  })
  expect(await post('trainee', { title: 'x'.repeat(301) })).toMatchObject({
    status: 422,
    body: { problems: [{ path: 'title', code: 'too-long' }] },
  })
  expect((await post('trainee', { text: 'x'.repeat(40_001) })).status).toBe(422)
  const long = await post('trainee', { text: 'bezoekers ontvangen, '.repeat(1_500) })
  expect(long.body.suggestions).toMatchObject({ isCut: true })
  expect(long.body.suggestions?.named[0]?.words).toEqual(['bezoekers ontvangen'])
  expect((await post('trainee', { text: 'x'.repeat(40_000) })).body.suggestions?.named).toEqual([])
  expect((await post('trainee', { title: '   ', text: '\n \t' })).status).toBe(422)
  expect((await post('trainee', { text: '😀 !!! ???' })).body.suggestions).toMatchObject({ named: [], further: [] })
})

test('a trainee who tells a story is led to what it suggests, and one that was chosen begins the claim', async () => {
  const cookie = await cookieOf('trainee')
  const told = await ask(portfolio.action, {
    cookie,
    path: '/my-portfolio',
    form: {
      intent: 'experience',
      title: 'Hulp bij de buren',
      kind: 'care',
      tasks: 'Ik deed boodschappen voor iemand.',
    },
  })
  expect(told.location).toMatch(/^\/my-portfolio\?suggest=[0-9a-f-]{36}$/)
  const page = await ask(portfolio.loader, { cookie, path: told.location ?? '' })
  const { offered, chosen } = page.body as Awaited<ReturnType<typeof portfolio.loader>>
  expect(chosen).toBeNull()
  const [first] = offered?.suggestions?.named ?? []
  expect(first).toMatchObject({ label: 'boodschappen doen voor iemand' })
  const claim = `${told.location}&claim=${encodeURIComponent(first?.uri ?? '')}`
  const begun = (await ask(portfolio.loader, { cookie, path: claim })).body as typeof page.body
  expect(begun.chosen).toEqual({ uri: first?.uri, label: first?.label, experienceId: offered?.experienceId })
  const claimed = await ask(portfolio.action, {
    cookie,
    path: claim,
    form: {
      intent: 'claim',
      conceptUri: first?.uri ?? '',
      level: '2',
      source: 'self',
      experienceId: offered?.experienceId ?? '',
    },
  })
  expect(claimed.location).toBe(told.location)
  const after = (await ask(portfolio.loader, { cookie, path: told.location ?? '' })).body as typeof page.body
  expect(JSON.stringify(after.offered)).not.toContain(first?.uri)
})

test('an address that names a story or a competence that is not there offers nothing', async () => {
  const cookie = await cookieOf('trainee')
  for (const search of ['suggest=x&claim=x', `suggest=018f0000-0000-7000-8000-00000000dead&claim=${'x'.repeat(400)}`]) {
    const { body } = await ask(portfolio.loader, { cookie, path: `/my-portfolio?${search}` })
    expect([body.offered, body.chosen]).toEqual([null, null])
  }
  const cook = await ask(portfolio.loader, { cookie, path: `/my-portfolio?claim=${encodeURIComponent(uris.cook)}` })
  expect(cook.body.chosen).toBeNull()
})

test('the form of a place comes back with what its words suggest, and nothing is saved', async () => {
  const cookie = await cookieOf('accountManager')
  const { employerId } = access.world.a.employers.one
  const count = () => access.db.superuser.vacancy.count()
  const before = await count()
  const form = { employerId, title: 'Receptie', description: 'Je gaat bezoekers ontvangen.', look: 'yes' }
  const back = await ask(vacancyForm.action, { cookie, path: '/vacancies/new', form })
  expect(back.status).toBe(200)
  const found = back.body.found as { suggestions: Suggestions }
  expect(labels(found.suggestions)).toContain('bezoekers ontvangen')
  expect(back.body.values).toMatchObject({ description: form.description })
  const uri = found.suggestions.named[0]?.uri ?? ''
  const wrong = await ask(vacancyForm.action, {
    cookie,
    path: '/vacancies/new',
    form: { ...form, look: '', taken: uri },
  })
  expect(wrong.status).toBe(200)
  const refused = { employerId, title: '', description: form.description, taken: uri }
  const again = await ask(vacancyForm.action, { cookie, path: '/vacancies/new', form: refused })
  expect(again.status).toBe(422)
  expect(labels((again.body.found as { suggestions: Suggestions }).suggestions)).toContain('bezoekers ontvangen')
  const broken = { ...form, description: 'a\0b' }
  expect((await ask(vacancyForm.action, { cookie, path: '/vacancies/new', form: broken })).status).toBe(422)
  expect(await count()).toBe(before)
  const stranger = await cookieOf('trainee')
  expect((await ask(vacancyForm.action, { cookie: stranger, path: '/vacancies/new', form })).status).toBe(404)
})

test('a job form looks in what was told about the work, in its part about competences alone', async () => {
  const cookie = await cookieOf('accountManager')
  const params = { employerId: access.world.a.employers.one.employerId }
  const made = await ask(newJobForm.action, {
    cookie,
    params,
    form: { title: 'Bezoekers ontvangen', jobStatus: 'open' },
  })
  const jobFormId = /job-forms\/([0-9a-f-]{36})/.exec(made.location ?? '')?.[1] ?? ''
  const read = async (search: string) =>
    (await ask(editJobForm.loader, { cookie, params: { jobFormId }, path: `/job-forms/${jobFormId}/edit?${search}` }))
      .body
  expect((await read('part=requirements')).found).toBeNull()
  expect((await read('part=job&look=yes')).found).toBeNull()
  const { found } = (await read('part=requirements&look=yes')) as { found: { suggestions: Suggestions } }
  expect(labels(found.suggestions)).toContain('bezoekers ontvangen')
  const path = `/job-forms/${jobFormId}/edit?part=requirements`
  const form = { version: '1', go: 'suggest', taken: found.suggestions.named[0]?.uri ?? '' }
  const saved = await ask(editJobForm.action, { cookie, params: { jobFormId }, path, form })
  expect(saved.location).toBe(`${path}&look=yes`)
  const after = (await read('part=requirements&look=yes')) as { found: { suggestions: Suggestions } }
  expect(labels(after.found.suggestions)).not.toContain('bezoekers ontvangen')
})
