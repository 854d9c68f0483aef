import path from 'node:path'
import { env } from '~/platform/env.server'
import { buildWorkerIfNeeded } from './build'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'
import { announcement } from './start/announce'
import { readArguments, startHelp } from './start/arguments'
import { choosePort } from './start/choose-port'
import { createStopper } from './start/stopper'
import { followNpm } from './start/follow-npm'
import { findInstance, forgetInstance, saveInstance } from './start/running-instance'
import { prepareAll } from './start/prepare-all'
import { runPrograms } from './start/run-programs'
import { planFirstData, plantFirstData, setupAddressIfEmpty } from './start/first-data'

/** Says at once, before anything is built, that a port which was asked for is taken. */
async function assertPortsFree(): Promise<void> {
  const { HOST, PORT, MAIL_CATCHER_PORT, SMTP_URL } = env()
  if (PORT !== undefined) await choosePort('PORT', PORT, PORT, HOST)
  if (MAIL_CATCHER_PORT !== undefined && !SMTP_URL)
    await choosePort('MAIL_CATCHER_PORT', MAIL_CATCHER_PORT, MAIL_CATCHER_PORT, '127.0.0.1')
}

/** `npm start`: everything that is needed, in one terminal, and all of it stopped by Ctrl-C. */
async function start(): Promise<void> {
  const started = performance.now()
  const options = readArguments(process.argv.slice(2))
  if (options.help) return console.log(startHelp)
  const dataDir = path.resolve(projectFolder, env().DATA_DIR)
  const running = await findInstance(dataDir)
  if (running) return console.log(`Werkbrug already runs with this data: ${running.address}`)

  await assertPortsFree()

  const stopper = createStopper()
  followNpm(() => void stopper.stop(0))
  try {
    const prepared = await prepareAll({ dataDir, dev: options.dev, stopper })
    const plan = await planFirstData({ prepared, dataDir, empty: options.empty })
    const programs = await runPrograms({ prepared, dataDir, dev: options.dev, stopper })
    stopper.onStop(() => forgetInstance(dataDir))
    await saveInstance(dataDir, { pid: process.pid, address: programs.address, mails: programs.mails })
    const seconds = (performance.now() - started) / 1000
    if (!stopper.isStopping()) console.log(`Werkbrug answers at ${programs.address} after ${seconds.toFixed(1)} s.`)
    const [signIns] = await Promise.all([
      plantFirstData(prepared, dataDir, plan),
      options.dev ? undefined : buildWorkerIfNeeded(),
    ])
    const setupAddress = await setupAddressIfEmpty(prepared, programs.address)
    await programs.startWorker()
    if (stopper.isStopping()) return
    console.log(announcement({ ...programs, dataDir, signIns, setupAddress, seconds }))
  } catch (error) {
    if (!stopper.isStopping()) {
      console.error(error instanceof Error ? error.message : String(error))
      await stopper.stop(1)
    }
  }
}

if (isMain(import.meta.url)) await runCommand(start)
