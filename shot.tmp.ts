import { chromium } from 'playwright-core'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { connectDatabase } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { findBrowser } from './tests/setup/find-browser'
import { signInAs } from './tests/factories/sign-in-as'
async function main() {
  const pg = await openEmbeddedPostgres({ dataDir: '/tmp/h6data' })
  const url = new URL(pg.superuserUrl()); url.pathname = '/werkbrug'
  const db = connectDatabase(url.href, { poolSize: 2 })
  let admin = await db.membership.findFirst({ where: { role: 'platform_admin' } })
  console.log('jobs', await db.job.groupBy({ by: ['name', 'state'], _count: true }))
  console.log('mails', await db.mailMessage.groupBy({ by: ['template', 'state'], _count: true }))
  console.log('errors', await db.job.findMany({ where: { lastError: { not: null } }, select: { name: true, lastError: true, attempts: true, state: true }, take: 10 }))
  if (!admin) { console.log('no admin yet'); return db.$disconnect() }
  if (process.argv[2]) {
    const networkId = admin.networkId
    for (const [state, lastError] of [['failed', 'TypeError (app/areas/imports/commit-import.server.ts:41:9)'], ['running', null], ['waiting', null], ['cancelled', null]] as const)
      await db.job.create({ data: { id: newId(), networkId, name: state === 'running' ? 'imports.commit-import' : 'placements.seal-agreement', payload: {}, state, lastError, attempts: 2, dueAt: new Date(), createdAt: new Date(), leaseUntil: state === 'running' ? new Date(Date.now() + 3_600_000) : null, progress: state === 'running' ? { done: 420, total: 1000 } : undefined, finishedAt: state === 'failed' ? new Date() : null } })
    for (const [state, lastError, template] of [['unknown', 'the worker stopped while sending', 'placements.sign-agreement'], ['failed', 'SMTP 550 5.1.1', 'access.invitation'], ['deferred', 'ECONNREFUSED', 'placements.follow-up']] as const)
      await db.mailMessage.create({ data: { id: newId(), networkId, template, locale: 'nl', toAddress: 'x@example.nl', props: {}, state, lastError, attempts: 1, legal: template.includes('sign'), dueAt: new Date(Date.now() + 3_600_000), createdAt: new Date() } })
  }
  const cookie = await signInAs(db, admin.id)
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  for (const [width, name] of [[1280, 'wide'], [390, 'phone']] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, extraHTTPHeaders: {} })
    const [n, v] = cookie.split('=')
    await context.addCookies([{ name: n!, value: v!, domain: '127.0.0.1', path: '/' }])
    const page = await context.newPage()
    page.on('console', m => m.type() === 'error' && console.log('console', m.text()))
    const r = await page.goto('http://127.0.0.1:3466/admin/jobs')
    console.log(r?.status(), page.url())
    await page.screenshot({ path: `/tmp/h6-${name}.png`, fullPage: true })
    const axe = await import('@axe-core/playwright')
    const found = await new axe.default({ page }).analyze()
    console.log(name, found.violations.map(x => `${x.id}: ${x.nodes.map(z => z.html.slice(0, 120)).join(' | ')}`))
    console.log('overflow', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
  }
  await browser.close(); await db.$disconnect()
}
void main()
