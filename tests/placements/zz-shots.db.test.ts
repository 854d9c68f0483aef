import { spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { test } from 'vitest'
import { signInAs } from '../factories/sign-in-as'
import { findBrowser, browserArguments } from '../setup/find-browser'
import { draftAgreement } from '~/areas/placements/draft-agreement.server'
import { editAgreement } from '~/areas/placements/edit-agreement.server'
import { findAgreement } from '~/areas/placements/agreements.store.server'
import { moveAgreement } from '~/areas/placements/move-agreement.server'
import { runAsLink } from '~/access/run.server'
import { confirmFacts } from '~/areas/placements/confirm-facts.server'
import { signAgreement } from '~/areas/placements/sign-agreement.server'
import { completeAgreement } from './sample-placement'
import { openThreadWorld } from './thread-world'

test('shots', { timeout: 570_000 }, async () => {
  const world = await openThreadWorld()
  const { net, db } = world
  const now = new Date()
  const day = (n: number) => new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10)
  // second agreement: through to sent
  const ofNgo = net.placements.active.placementId
  await db.superuser.agreement.deleteMany({ where: { id: '00000000-0000-0000-0000-000000000000' } })
  await db.superuser.placement.update({ where: { id: ofNgo }, data: { state: 'agreed' } })
  await db.superuser.agreement.update({ where: { id: net.placements.active.agreementId! }, data: { state: 'cancelled' } })
  const drafted = await world.as('casemanager', ctx => draftAgreement(ctx, ofNgo, { type: 'internship', startsOn: day(3), endsOn: day(86), hoursPerWeek: 24 }))
  if (!drafted.ok) throw new Error(JSON.stringify(drafted))
  const id = drafted.value.agreementId
  const full = completeAgreement()
  const moments = full.evaluation.moments.map((row, i) => ({ ...row, on: day([7, 43, 79][i] ?? 7) }))
  const get = () => world.as('casemanager', async ctx => (await findAgreement(ctx.db, id))!)
  const origin = 'http://127.0.0.1:4391'
  const log = openSync('/tmp/h9-server.log', 'w')
  const child = spawn('node', ['--import', 'tsx', 'app/server.ts'], {
    env: { ...process.env, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: '4391', APP_ORIGIN: origin, VITEST: undefined, LOG_LEVEL: 'info' } as NodeJS.ProcessEnv,
    stdio: ['ignore', log, log],
  })
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  mkdirSync('/tmp/h9', { recursive: true })
  try {
    for (let i = 0; i < 120; i++) {
      const ok = await fetch(`${origin}/health/live`).then(r => r.ok, () => false)
      if (ok) break
      await new Promise(r => setTimeout(r, 1000))
    }
    const visit = async (who: keyof typeof net.people | null, js = true) => {
      const context = await browser.newContext({ baseURL: origin, locale: 'nl-NL', viewport: { width: 1280, height: 900 }, javaScriptEnabled: js })
      context.setDefaultTimeout(60_000)
      if (who) {
        const [name, value] = (await signInAs(db.superuser, net.people[who].membershipId)).split('=')
        await context.addCookies([{ name: name!, value: value!, url: origin }])
      }
      const page = await context.newPage()
      page.on('console', m => m.type() === 'error' && console.log('CONSOLE', page.url(), m.text().slice(0, 300)))
      return page
    }
    const shot = async (page: Awaited<ReturnType<typeof visit>>, to: string, name: string) => {
      const answer = await page.goto(to, { waitUntil: 'domcontentloaded' }).catch(e => { console.log('FAIL', to, String(e).slice(0, 200)); return null })
      await page.waitForTimeout(600)
      console.log(name, to, answer?.status())
      await page.screenshot({ path: `/tmp/h9/${name}.png`, fullPage: true })
    }
    const staff = await visit('casemanager')
    await shot(staff, '/today', 'today')
    await shot(staff, `/agreements/${id}`, 'agreement-draft')
    await shot(staff, `/agreements/${id}?group=period`, 'agreement-period')
    await shot(staff, '/placements', 'placements')
    await shot(staff, `/placements/${ofNgo}`, 'placement')
    await shot(staff, `/clients/${net.clients.assigned.clientId}/placements`, 'client-placements')
    const noJs = await visit('casemanager', false)
    await noJs.goto(`/agreements/${id}?group=period`)
    await noJs.fill('[name="hoursPerWeek"]', '20,5')
    await noJs.selectOption('[name="schedule[0].weekday"]', 'monday')
    await noJs.fill('[name="schedule[0].from"]', '09:00')
    await noJs.fill('[name="schedule[0].until"]', '15:00')
    await noJs.click('form#agreement-period button[type=submit]')
    await noJs.waitForLoadState()
    console.log('after no-js save', noJs.url(), JSON.stringify((await get()).content.period.schedule), (await get()).content.period.hoursPerWeek)
    for (const [group, value] of Object.entries({ parties: full.parties, guidance: full.guidance, place: full.place, period: { ...full.period, startsOn: day(3), endsOn: day(86) }, goals: { ...full.goals, learningGoals: full.goals.learningGoals.map(g => ({ ...g, reachedBy: day(80) })) }, tasks: full.tasks, safety: full.safety, evaluation: { ...full.evaluation, moments }, signatures: full.signatures }))
      await world.as('casemanager', async ctx => editAgreement(ctx, id, (await findAgreement(ctx.db, id))!.editVersion, group as 'parties', value as typeof full.parties))
    for (const event of ['submit_for_review', 'approve_review'] as const) console.log(event, (await world.as('casemanager', ctx => moveAgreement(ctx, id, event))).ok)
    await world.work()
    const check = (who: string) => world.tokenFor(who, '/check/')
    const guest = await visit(null, false)
    await shot(guest, `/check/${check('sukran@voorbeeld.test')}`, 'check')
    await guest.click('form#confirm button')
    await guest.waitForLoadState()
    await guest.screenshot({ path: '/tmp/h9/check-done.png' })
    await shot(guest, '/check/onzin', 'link-dead')
    await runAsLink(check('andre@korst.test'), 'confirm-facts', confirmFacts)
    await shot(staff, `/agreements/${id}`, 'agreement-check')
    console.log('send', (await world.as('casemanager', ctx => moveAgreement(ctx, id, 'send'))).ok)
    await world.work()
    const token = world.tokenFor('sukran@voorbeeld.test', '/sign/')
    await shot(guest, `/sign/${token}`, 'sign')
    await guest.click('form#sign button')
    await guest.waitForLoadState()
    await guest.screenshot({ path: '/tmp/h9/sign-empty.png', fullPage: true })
    await guest.check('[name=consent]')
    await guest.fill('[name=name]', 'Şükran Yıldız')
    await guest.click('form#sign button')
    await guest.waitForLoadState()
    await guest.screenshot({ path: '/tmp/h9/signed.png' })
    console.log('signed', guest.url(), (await get()).state)
    await shot(staff, `/agreements/${id}`, 'agreement-sent')
    await world.work()
    for (const [mail, name] of [['andre@korst.test', 'André Świątek'], ['maaike@brug.test', 'Maaike Dekker']] as const) {
      const done = await runAsLink(world.tokenFor(mail, '/sign/'), 'sign-agreement', async ctx => signAgreement(ctx, { name, method: 'typed', drawing: '', consent: true, textHash: (await findAgreement(ctx.db, id))!.documentHash! }, { address: 'x', userAgent: 'x', consentText: 'x' }))
      console.log(mail, done.ok)
      await world.work()
    }
    await shot(staff, `/agreements/${id}`, 'agreement-sealed')
    const pdf = await staff.request.get(`${origin}/agreements/${id}/pdf`)
    console.log('pdf', pdf.status(), pdf.headers()['content-disposition'])
    const bytes = await pdf.body()
    const copy = await guest.request.get(`${origin}/sign/${world.tokenFor('andre@korst.test', '/sign/')}/copy`)
    console.log('copy', copy.status(), (await copy.body()).equals(bytes))
    await guest.goto('/verify')
    await guest.setInputFiles('[name=file]', { name: 'a.pdf', mimeType: 'application/pdf', buffer: bytes })
    await guest.click('form#verify button')
    await guest.waitForLoadState()
    await guest.screenshot({ path: '/tmp/h9/verify.png', fullPage: true })
    const firm = await visit('otherEmployerContact')
    await shot(firm, '/my-organisation', 'my-organisation')
    await shot(firm, `/proposals/${net.placements.matched.placementId}`, 'proposal')
    const trainee = await visit('trainee')
    await shot(trainee, '/my-path', 'my-path')
    await shot(trainee, '/my-portfolio', 'my-portfolio')
    await shot(trainee, '/my-data', 'my-data')
    const follow = await staff.request.get(`${origin}/concepts?q=tijd&kind=skill`)
    console.log('concepts', follow.status(), (await follow.text()).slice(0, 100))
    for (const to of ['/clients', `/clients/${net.clients.assigned.clientId}`, `/clients/${net.clients.assigned.clientId}/matches`, `/clients/${net.clients.assigned.clientId}/file`, '/placements/export?format=csv']) {
      const r = await staff.request.get(origin + to)
      console.log(to, r.status())
    }
  } finally {
    child.kill('SIGTERM')
    await browser.close()
    await world.close()
  }
})
