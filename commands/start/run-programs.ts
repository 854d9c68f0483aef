import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '~/platform/env.server'
import { projectFolder } from '../project-folder'
import { choosePort } from './choose-port'
import { demoCodeNow } from './demo-code'
import { readDemoState } from './demo-state'
import { startMailCatcher } from './mail-catcher'
import type { OpenDatabase } from '../database'
import type { Prepared } from './prepare-all'
import { startProgram, type Program } from './program'
import type { Stopper } from './stopper'

export interface RunningPrograms {
  address: string
  mails: string | undefined
  startWorker(): Promise<void>
}

function programArguments(name: 'web' | 'worker', dev: boolean): string[] {
  const source = name === 'web' ? 'app/server.ts' : 'workers/main.ts'
  return dev ? ['--import', 'tsx', source] : [`build/programs/${name}.js`]
}

function watch(program: Program, stopper: Stopper): void {
  stopper.onStop(() => program.stop())
  void program.ended.then(reason => {
    if (stopper.isStopping()) return
    console.error(reason)
    void stopper.stop(1)
  })
}

/** Looks every second whether the database still runs, and starts it again when it is gone. */
function guardDatabase(database: OpenDatabase, stopper: Stopper): void {
  let guarding = true
  let look = Promise.resolve()
  const timer = setInterval(() => {
    look = look.then(() => (guarding ? database.revive() : undefined)).catch(() => undefined)
  }, 1_000)
  stopper.onStop(() => {
    guarding = false
    clearInterval(timer)
    return look
  })
}

async function catchMails(dataDir: string, stopper: Stopper) {
  if (env().SMTP_URL) return undefined
  const port = await choosePort('MAIL_CATCHER_PORT', env().MAIL_CATCHER_PORT, 8025, '127.0.0.1')
  const catcher = await startMailCatcher(path.join(dataDir, 'mails'), port, async () =>
    (await readDemoState(dataDir)).state === 'planted' ? demoCodeNow() : null,
  )
  stopper.onStop(catcher.close)
  return catcher
}

/** On a machine of one's own mail into the file is taken too, from this machine alone. */
async function takeMails(): Promise<Record<string, string>> {
  if (env().INBOUND_DOMAIN) return {}
  const port = await choosePort('INBOUND_SMTP_PORT', env().INBOUND_SMTP_PORT, 2525, '127.0.0.1')
  return {
    INBOUND_DOMAIN: 'mail.werkbrug.localhost',
    INBOUND_SMTP_HOST: '127.0.0.1',
    INBOUND_SMTP_PORT: String(port),
    INBOUND_TRUSTED_RELAYS: '127.0.0.1',
    INBOUND_AUTHSERV_ID: 'mail.werkbrug.localhost',
  }
}

/** Starts the mail catcher and the web server, and hands back how to start the worker. */
export async function runPrograms(options: {
  prepared: Prepared
  dataDir: string
  dev: boolean
  stopper: Stopper
}): Promise<RunningPrograms> {
  const { prepared, dataDir, dev, stopper } = options
  const { HOST, PORT, APP_ORIGIN } = env()
  const port = await choosePort('PORT', PORT, 3000, HOST)
  if (PORT === undefined && port !== 3000) console.log(`Port 3000 is taken; using ${port}.`)
  guardDatabase(prepared.database, stopper)
  const catcher = await catchMails(dataDir, stopper)
  const environment: Record<string, string> = {
    ...prepared.environment,
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(port),
    ...(catcher && { SMTP_URL: catcher.smtpUrl, ...(await takeMails()) }),
  }
  const begin = (name: 'web' | 'worker'): Program => {
    const program = startProgram({
      name,
      arguments: programArguments(name, dev),
      environment,
      logFolder: path.join(dataDir, 'logs'),
    })
    watch(program, stopper)
    return program
  }
  await begin('web').ready
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  return {
    address: APP_ORIGIN ?? `http://${host}:${port}`,
    mails: catcher?.pageUrl,
    startWorker: async () => {
      if (existsSync(path.join(projectFolder, 'workers/main.ts'))) await begin('worker').ready
      else console.log('There is no worker in this version: mails and reminders wait.')
    },
  }
}
