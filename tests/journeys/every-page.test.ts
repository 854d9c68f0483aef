import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BrowserContextOptions } from 'playwright-core'
import { projectFolder } from '../../commands/project-folder'
import { journey } from '../setup/browser'
import { siteRoutes, type SiteRoute } from '../setup/site-routes'
import { sessionCookie } from './arrange'
import { expectNothingWider, expectWellFormed, sendEmpty } from './page-checks'
import { pageTable } from './page-table'

const showsSomething = (route: SiteRoute) =>
  !route.isLayout && /^export default /m.test(readFileSync(`${projectFolder}/app/${route.file}`, 'utf8'))

const sessions = new Map<string, ReturnType<typeof sessionCookie>>()

/** What a browser needs to be somebody: their session, opened once for all pages. */
async function being(login: string | undefined): Promise<BrowserContextOptions> {
  if (login === undefined) return {}
  const session = sessions.get(login) ?? sessionCookie(login)
  sessions.set(login, session)
  return { storageState: { cookies: [await session], origins: [] } }
}

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 800 }

test('every page of the product is looked at, and nothing else', async () => {
  const pages = (await siteRoutes()).filter(showsSomething).map(route => route.path)
  expect(Object.keys(pageTable).sort()).toEqual(pages.sort())
})

describe.concurrent(
  'each page is accessible, says what it is and fits, in Dutch and wide, in English and narrow',
  () => {
    for (const [path, entry] of Object.entries(pageTable)) {
      journey(path, async ({ newVisitor }) => {
        const { at, as } = await entry.open()
        const who = await being(as)
        const dutch = await newVisitor({ ...who, viewport: wide })
        await dutch.goto(at)
        await entry.reach?.(dutch)
        await expectWellFormed(dutch, 'nl')
        const here = entry.reach ? dutch.url() : at
        const state = entry.reach ? { storageState: await dutch.context().storageState() } : who

        const english = await newVisitor({ ...state, viewport: narrow, locale: 'en-GB' })
        await english.goto(here)
        if (!entry.wrong) await expectWellFormed(english, 'en')
        await expectNothingWider(english)

        if (entry.wrong) {
          await sendEmpty(english, entry.wrong)
          await expectWellFormed(english, 'en')
          await expectNothingWider(english)
        }
      })
    }
  },
)

describe.concurrent('pages that are all colour and marks stand in the dark and in the system’s own colours', () => {
  const marked = ['/today', '/clients/:clientId', '/employers/:employerId', '/placements', '/my-path', '/sign-in']
  for (const path of marked) {
    journey(path, async ({ newVisitor }) => {
      const { at, as } = (await pageTable[path]?.open()) ?? { at: path }
      const who = await being(as)
      for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
        const page = await newVisitor({ ...who, ...look })
        await page.goto(at)
        await expectWellFormed(page, 'nl')
      }
    })
  }
})
