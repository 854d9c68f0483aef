import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile } from '~/access/open-file.server'
import { runAsLink, runAsSystem, runInSignIn } from '~/access/run.server'
import { findEvidence } from '~/areas/engagement/evidence.store.server'
import { levelTemplate } from '~/areas/engagement/levels'
import { employerStory } from '~/areas/engagement/story.page.server'
import { changeLetterTemplate } from '~/areas/engagement/letters/change-letter-template.server'
import { draftLetter, editLetter, renewLetter } from '~/areas/engagement/letters/draft-letter.server'
import { followLetters } from '~/areas/engagement/letters/follow-letters.server'
import { LetterInput } from '~/areas/engagement/letters/letter-input'
import { LetterTemplateInput } from '~/areas/engagement/letters/letter-template'
import { letterLinkPage, sealedFileOfLetter } from '~/areas/engagement/letters/letter-link.page.server'
import { letterPage } from '~/areas/engagement/letters/letter.page.server'
import { exportLetters, lettersPage, lettersWith } from '~/areas/engagement/letters/letters.page.server'
import {
  endLetter,
  offerLetter,
  resendLetter,
  reviewLetter,
  withdrawLetter,
} from '~/areas/engagement/letters/move-letter.server'
import { sampleLetter } from '~/areas/engagement/letters/sample-letter'
import { refuseLetter, signLetter } from '~/areas/engagement/letters/sign-letter.server'
import { verifyFile } from '~/areas/placements/verify-file.server'
import { openThreadWorld, type ThreadWorld } from '../../placements/thread-world'
import { dayFrom } from '../../setup/days'

const place = { address: '127.0.0.1', userAgent: 'test', consentText: 'Ik ben dit van plan.' }
const mails = { firm: 'fem@firma.test', network: 'ada@brug.test' }
const today = new Date()

let world: ThreadWorld
beforeAll(async () => {
  world = await openThreadWorld()
})
afterAll(() => world.close())

const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown[] }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codes = (result: { ok: boolean; problems?: { path: string; code: string }[] }) =>
  result.ok ? [] : (result.problems ?? []).map(one => `${one.path} ${one.code}`.trim())
const manager = <T>(work: Parameters<typeof world.as<T>>[1], now?: Date) => world.as('accountManager', work, now)
const system = <T>(work: Parameters<typeof runAsSystem<T>>[2], now?: Date) =>
  runAsSystem(world.net.networkId, 'test', work, { now })
const employerId = () => world.net.employers.two.employerId

const input = (more: object = {}) =>
  LetterInput.parse({
    ownerId: world.net.people.accountManager.membershipId,
    startsOn: dayFrom(0),
    endsOn: dayFrom(364),
    reviewOn: dayFrom(200),
    we: 'kandidaten voorstellen',
    they: 'twee stageplekken\nrondleiding',
    activities: ['internship'],
    signers: [
      { side: 'employer', name: 'Fem Firma', function: 'directeur', email: mails.firm },
      {
        side: 'network',
        organisationId: world.net.people.accountManager.organisationId,
        name: 'Ada Manager',
        function: 'accountmanager',
        email: mails.network,
      },
    ],
    editVersion: 0,
    ...more,
  })
const drafted = async (more: object = {}) =>
  value(await manager(ctx => draftLetter(ctx, employerId(), input(more)))).letterId
const row = (id: string) => world.db.superuser.letter.findUniqueOrThrow({ where: { id } })
const link = <T>(address: string, work: Parameters<typeof runAsLink<T>>[2]) =>
  runAsLink(world.tokenFor(address, '/letter/'), 'sign-letter', work)
const sign = (address: string, name: string, hash?: string) =>
  link(address, async ctx => {
    const { hash: textHash } = await letterLinkPage(ctx, 'nl')
    return signLetter(ctx, { name, method: 'typed', drawing: '', consent: true, textHash: hash ?? textHash }, place)
  })
const signed = async (more: object = {}) => {
  const id = await drafted(more)
  value(await manager(ctx => offerLetter(ctx, id)))
  await world.work()
  value(await sign(mails.firm, 'Fem Firma'))
  value(await sign(mails.network, 'Ada Manager'))
  await world.work()
  return id
}
const evidence = () =>
  manager(async ctx =>
    (await findEvidence(ctx.db, employerId(), dayFrom(0), levelTemplate)).filter(
      one => one.source === 'letter' && one.id !== world.net.employers.two.letterId,
    ),
  )

test('a draft is seen by staff alone, and changed until it is offered', async () => {
  const id = await drafted()
  expect((await row(id)).number).toMatch(/^I\d{4}-\d{4}$/)
  await expect(world.as('otherEmployerContact', ctx => letterPage(ctx, id))).rejects.toThrow('not found')
  const stale = await manager(ctx => editLetter(ctx, id, input({ editVersion: 9 })))
  expect(codes(stale)).toEqual(['changed-meanwhile'])
  value(await manager(ctx => editLetter(ctx, id, input({ editVersion: 1, we: 'bellen', siteId: undefined }))))
  expect((await row(id)).content).toMatchObject({ we: ['bellen'] })
  const wrong = await manager(ctx =>
    draftLetter(ctx, employerId(), input({ siteId: world.net.employers.one.siteId, activities: ['dansen'] })),
  )
  expect(codes(wrong)).toEqual(['siteId not-a-choice', 'activities not-a-choice'])
  value(await manager(ctx => withdrawLetter(ctx, id, { reason: 'mistake', note: '' })))
})

test('offered, signed by both through the links of their mails, sealed, sent and verified', async () => {
  const id = await drafted()
  value(await manager(ctx => offerLetter(ctx, id)))
  await world.work()
  const offered = await row(id)
  expect([offered.state, offered.nextReviewOn?.toISOString().slice(0, 10)]).toEqual(['offered', dayFrom(200)])
  expect(codes(await manager(ctx => editLetter(ctx, id, input({ editVersion: 2 }))))).toEqual(['letter-offered'])
  await expect(
    world.db.superuser.letter.update({ where: { id }, data: { content: { we: [], they: [], activities: [] } } }),
  ).rejects.toThrow('does not change')

  const seen = await link(mails.firm, ctx => letterLinkPage(ctx, 'en'))
  expect(seen).toMatchObject({ status: 'sign', name: 'Fem Firma', sealed: false })
  expect(JSON.stringify(seen.text?.own)).toContain('not a contract')
  expect(codes(await sign(mails.firm, 'Fem Firma', 'f'.repeat(64)))).toEqual(['textHash signing-text-changed'])
  expect(value(await sign(mails.firm, 'Fem Firma'))).toEqual({ last: false })
  expect(value(await sign(mails.firm, 'Fem Firma'))).toEqual({ last: false })
  expect(await evidence()).toEqual([])
  expect(value(await sign(mails.network, 'Ada Manager'))).toEqual({ last: true })
  await world.work()

  const done = await row(id)
  expect([done.state, done.signedOn?.toISOString().slice(0, 10), done.sealError]).toEqual(['signed', dayFrom(0), null])
  expect(await world.db.superuser.letterSignature.count({ where: { letterId: id } })).toBe(2)
  const copy = await link(mails.firm, async ctx => buffer((await openFile(ctx, await sealedFileOfLetter(ctx))).stream))
  const check = await runInSignIn(ctx => verifyFile(ctx, copy))
  expect(check).toMatchObject({ verdict: 'unchanged', kept: { number: done.number, version: 1, state: 'signed' } })
  expect(await evidence()).toMatchObject([{ indicator: 'letter_of_intent', id, on: dayFrom(0), what: done.number }])

  const own = await world.as('otherEmployerContact', ctx => letterPage(ctx, id))
  expect([own.isFirm, own.acts, own.signers.map(one => one.email)]).toEqual([true, [], [null, null]])
  await expect(world.as('employerContact', ctx => letterPage(ctx, id))).rejects.toThrow('not found')
  const { entries } = await manager(ctx => employerStory(ctx, employerId(), new URLSearchParams('kind=letter')))
  expect(entries.map(one => one.kind)).toContain('engagement.letter-signed')
  value(await manager(ctx => endLetter(ctx, id, { reason: 'we_stop', note: '' })))
  expect(await evidence()).toEqual([])
})

test('an old link opens nothing after a new one was mailed', async () => {
  const id = await drafted()
  value(await manager(ctx => offerLetter(ctx, id)))
  await world.work()
  const old = world.tokenFor(mails.firm, '/letter/')
  value(await manager(ctx => resendLetter(ctx, id)))
  await world.work()
  expect(world.tokenFor(mails.firm, '/letter/')).not.toBe(old)
  await expect(runAsLink(old, 'sign-letter', async () => null)).rejects.toMatchObject({ status: 404 })
  value(await manager(ctx => withdrawLetter(ctx, id, { reason: 'facts_changed', note: 'andere vestiging' })))
  expect(await link(mails.firm, ctx => letterLinkPage(ctx, 'nl'))).toMatchObject({
    status: 'closed',
    state: 'withdrawn',
  })
  expect(codes(await sign(mails.firm, 'Fem Firma'))).toEqual(['state-terminal'])
})

test('a refusal keeps its reason, tells the owner and can be followed by a new version', async () => {
  const id = await drafted()
  value(await manager(ctx => offerLetter(ctx, id)))
  await world.work()
  value(await link(mails.firm, ctx => refuseLetter(ctx, { reason: 'disagree_with_text', note: 'te veel plekken' })))
  await world.work()
  expect(await row(id)).toMatchObject({
    state: 'refused',
    reasonCode: 'disagree_with_text',
    reasonNote: 'te veel plekken',
  })
  const task = await world.db.superuser.task.findFirst({ where: { titleKey: 'tasks.titles.letterRefused' } })
  expect(task).toMatchObject({ state: 'open', ownerId: world.net.people.accountManager.membershipId })
  const next = value(await manager(ctx => renewLetter(ctx, id))).letterId
  expect(await row(next)).toMatchObject({
    state: 'draft',
    version: 2,
    supersedesId: id,
    number: (await row(id)).number,
  })
  expect(codes(await manager(ctx => renewLetter(ctx, id)))).toEqual(['letter-version-open'])
})

test('a new version of a letter whose owner left is for who renews it', async () => {
  const first = await signed()
  const { ownerId } = await row(first)
  const owner = { where: { id: world.net.people.casemanager.membershipId } }
  await world.db.superuser.letter.update({ where: { id: first }, data: { ownerId: owner.where.id } })
  const { endsOn } = await world.db.superuser.membership.findUniqueOrThrow(owner)
  await world.db.superuser.membership.update({ ...owner, data: { endsOn: new Date(dayFrom(-1)) } })
  const second = value(await manager(ctx => renewLetter(ctx, first))).letterId
  expect((await row(second)).ownerId).toBe(ownerId)
  await world.db.superuser.membership.update({ ...owner, data: { endsOn } })
})

test('a new version replaces the former one once it is signed, not before', async () => {
  const first = await signed()
  const second = value(await manager(ctx => renewLetter(ctx, first))).letterId
  value(await manager(ctx => offerLetter(ctx, second)))
  await world.work()
  expect((await row(first)).state).toBe('signed')
  value(await sign(mails.firm, 'Fem Firma'))
  value(await sign(mails.network, 'Ada Manager'))
  await world.work()
  expect([(await row(first)).state, (await row(second)).state]).toEqual(['superseded', 'signed'])
  expect((await evidence()).map(one => one.id)).toContain(second)
  expect((await evidence()).map(one => one.id)).not.toContain(first)
})

test('the owner is asked on the day of review and before the end; the clock ends what is over', async () => {
  const id = await signed({ endsOn: dayFrom(60), reviewOn: dayFrom(20) })
  const tasks = async () =>
    (await world.db.superuser.task.findMany({ where: { dedupeKey: { contains: id } }, orderBy: { id: 'asc' } })).map(
      one => `${one.titleKey} ${one.state}`,
    )
  const on = (days: number) => new Date(today.getTime() + days * 86_400_000)
  await system(ctx => followLetters(ctx), on(19))
  expect(await tasks()).toEqual([])
  await system(ctx => followLetters(ctx), on(20))
  await system(ctx => followLetters(ctx), on(21))
  expect(await tasks()).toEqual(['tasks.titles.letterReview open'])
  const late = await manager(ctx => reviewLetter(ctx, id, { note: 'ging goed', nextReviewOn: dayFrom(90) }), on(21))
  expect(codes(late)).toEqual(['nextReviewOn after-end'])
  value(await manager(ctx => reviewLetter(ctx, id, { note: 'ging goed', nextReviewOn: dayFrom(50) }), on(21)))
  expect(await tasks()).toEqual(['tasks.titles.letterReview done'])
  expect((await row(id)).state).toBe('reviewed')
  await system(ctx => followLetters(ctx), on(31))
  expect(await tasks()).toEqual(['tasks.titles.letterReview done', 'tasks.titles.letterEnds open'])
  await system(ctx => followLetters(ctx), on(61))
  expect(await row(id)).toMatchObject({ state: 'ended', reasonCode: 'period_over' })
  expect(await tasks()).toEqual(['tasks.titles.letterReview done', 'tasks.titles.letterEnds cancelled'])
})

test('who does not sign is reminded after five days, and after thirty the letter expires', async () => {
  const id = await drafted()
  value(await manager(ctx => offerLetter(ctx, id)))
  const on = (days: number) => new Date(today.getTime() + days * 86_400_000 + 60_000)
  await system(ctx => followLetters(ctx), on(4))
  const reminded = async () =>
    (await world.db.superuser.letterSigner.findMany({ where: { letterId: id } })).map(one => one.remindedCount)
  expect(await reminded()).toEqual([0, 0])
  await system(ctx => followLetters(ctx), on(5))
  await system(ctx => followLetters(ctx), on(5))
  expect(await reminded()).toEqual([1, 1])
  await system(ctx => followLetters(ctx), on(30))
  expect((await row(id)).state).toBe('expired')
})

test('the list finds by employer, number, state and review day; the file holds the same', async () => {
  const id = await signed({ reviewOn: dayFrom(10) })
  const { number } = await row(id)
  const found = async (search: string) =>
    (await manager(ctx => lettersPage(ctx, new URLSearchParams(search)))).letters.map(one => one.id)
  expect(await found(`q=${number}`)).toEqual([id])
  expect(await found(`state=signed&review=${dayFrom(10)}`)).toContain(id)
  expect(await found(`state=signed&review=${dayFrom(9)}`)).not.toContain(id)
  expect(await found('state=draft&q=bestaatniet')).toEqual([])
  const file = await manager(ctx => exportLetters(ctx, new URLSearchParams(`q=${number}`)))
  expect(file).toMatchObject([{ id, state: 'signed', signed: 2, signers: 2 }])
  const own = await world.as('otherEmployerContact', ctx => lettersWith(ctx, employerId()))
  expect(own.map(one => one.state)).not.toContain('draft')
  expect(own.map(one => one.id)).toContain(id)
})

test('a network’s own text holds for what is offered from then on; nobody else may change it', async () => {
  const before = await signed()
  const change = (version: number) =>
    LetterTemplateInput.parse({ ...sampleLetter, opening: { nl: 'Samen op weg.', en: 'Together.' }, version })
  await expect(manager(ctx => changeLetterTemplate(ctx, change(1)))).rejects.toThrow('not found')
  const shape = (version: number) => world.as('coordinator', ctx => changeLetterTemplate(ctx, change(version)))
  expect(value(await shape(1))).toEqual({ version: 2 })
  expect(codes(await shape(1))).toEqual(['changed-meanwhile'])
  expect(codes(await shape(2))).toEqual(['opening.nl nothing-changed'])
  const after = await signed()
  const text = async (id: string) => JSON.stringify((await row(id)).frozen)
  expect([(await text(before)).includes('Samen op weg.'), (await text(after)).includes('Samen op weg.')]).toEqual([
    false,
    true,
  ])
  expect([(await row(before)).templateVersion, (await row(after)).templateVersion]).toEqual([1, 2])
})
