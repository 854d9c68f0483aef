import { mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildIfNeeded } from '../../commands/build'
import { projectFolder } from '../../commands/project-folder'
import { demoCodeNow } from '../../commands/start/demo-code'
import { startMailCatcher } from '../../commands/start/mail-catcher'
import type { DemoSignIn } from '../../commands/start/plant'
import { startProgram } from '../../commands/start/program'
import { runPlant } from '../../commands/start/run-plant'
import { env } from '~/platform/env.server'
import { anyFreePort } from '~/platform/free-port.server'
import { cloneDatabase } from './clone-database'
import { findBrowser } from './find-browser'
import { openClusterWithTemplate } from './template-database'

export interface JourneyContext {
  /** Address of the web server. */
  origin: string
  /** Page and `/mails.json` of the mail catcher. */
  mails: string
  /** Port at which the worker takes mail into the file. */
  inboundPort: number
  /** File of the browser; empty when there is none. */
  browser: string
  superuserUrl: string
  signIns: DemoSignIn[]
}

declare module 'vitest' {
  export interface ProvidedContext {
    journey: JourneyContext
  }
}

async function browserOrExplain(): Promise<string> {
  const browser = await findBrowser()
  if (browser) return browser
  if (env().CI) throw new Error('No Chromium was found: in continuous integration the journeys may not be skipped.')
  console.warn('The journeys are skipped: no Chromium or Chrome was found on this machine.')
  return ''
}

/** Vitest's global set-up of the journeys: the built product, web and worker, on a database with the demo region. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undos: (() => Promise<unknown>)[] = []
  const teardown = async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undo()
  }
  try {
    const browser = await browserOrExplain()
    if (browser === '') {
      project.provide('journey', { origin: '', mails: '', inboundPort: 0, browser, superuserUrl: '', signIns: [] })
      return teardown
    }
    const [cluster] = await Promise.all([openClusterWithTemplate(), buildIfNeeded()])
    undos.push(cluster.close)
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-journeys-'))
    undos.push(() => rm(dataDir, { recursive: true, force: true }))
    const clone = await cloneDatabase(cluster.postgres.superuserUrl())
    const catcher = await startMailCatcher(path.join(dataDir, 'mails'), await anyFreePort(), demoCodeNow)
    undos.push(catcher.close)
    const port = await anyFreePort()
    const inboundPort = await anyFreePort()
    const environment = {
      NODE_ENV: 'production',
      DATABASE_URL: clone.urls.app,
      DATABASE_WORKER_URL: clone.urls.worker,
      DATABASE_OWNER_URL: clone.urls.owner,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_ORIGIN: `http://127.0.0.1:${port}`,
      SMTP_URL: catcher.smtpUrl,
      REDIS_URL: '',
      GALLERY: 'yes',
      INBOUND_DOMAIN: 'mail.werkbrug.test',
      INBOUND_SMTP_PORT: String(inboundPort),
      INBOUND_TRUSTED_RELAYS: '127.0.0.1',
      INBOUND_AUTHSERV_ID: 'relay.test',
    }
    await runPlant('starter', environment)
    const demo = await runPlant('small-demo', environment)
    for (const name of existsSync(path.join(projectFolder, 'workers/main.ts')) ? ['web', 'worker'] : ['web']) {
      const program = startProgram({
        name,
        arguments: [`build/programs/${name}.js`],
        environment,
        logFolder: path.join(dataDir, 'logs'),
      })
      undos.push(() => program.stop())
      await program.ready
    }
    project.provide('journey', {
      origin: environment.APP_ORIGIN,
      mails: catcher.pageUrl,
      inboundPort,
      browser,
      superuserUrl: Object.assign(new URL(cluster.postgres.superuserUrl()), { pathname: `/${clone.name}` }).href,
      signIns: demo.kind === 'planted' && demo.what === 'demo' ? demo.signIns : [],
    })
    return teardown
  } catch (error) {
    await teardown()
    throw error
  }
}
