import { env } from '~/platform/env.server'
import { discardSetupKey, setupKey } from '~/platform/setup-key.server'
import { isEmptyDatabase, readDemoState, saveDemoState } from './demo-state'
import type { DemoSignIn } from './plant'
import type { Prepared } from './prepare-all'
import { markPrepared } from './prepared-mark'
import { runPlant } from './run-plant'

export interface FirstData {
  /** True when the demo region is going to be planted; the pages then say that it is on its way. */
  wantsDemo: boolean
  signIns: DemoSignIn[]
}

/** What will be planted, written down before anybody can look at a page. */
export async function planFirstData(options: {
  prepared: Prepared
  dataDir: string
  empty: boolean
}): Promise<FirstData> {
  const { prepared, dataDir, empty } = options
  const known = await readDemoState(dataDir)
  if (known.state === 'planted') return { wantsDemo: false, signIns: known.signIns }
  const wantsDemo = !empty && (await isEmptyDatabase(prepared.database.ownerUrl))
  if (wantsDemo) await saveDemoState(dataDir, { state: 'planting', signIns: [] })
  else if (known.state === 'planting') await saveDemoState(dataDir, { state: 'none', signIns: [] })
  return { wantsDemo, signIns: [] }
}

/** Plants the starter data, and the demo region on the first start without `--empty`; returns the sign-ins of the region. */
export async function plantFirstData(prepared: Prepared, dataDir: string, plan: FirstData): Promise<DemoSignIn[]> {
  if (prepared.needsStarter) {
    const said = await runPlant('starter', prepared.environment)
    if (said.kind === 'absent') console.log('There is no starter data in this version.')
    await markPrepared(dataDir)
  }
  if (!plan.wantsDemo) return plan.signIns
  console.log('Planting the demo region; the sign-ins follow when it is ready.')
  const said = await runPlant('demo', prepared.environment)
  const signIns = said.kind === 'planted' && said.what === 'demo' ? said.signIns : []
  await saveDemoState(dataDir, { state: said.kind === 'planted' ? 'planted' : 'none', signIns })
  if (said.kind === 'absent') console.log('There is no demo region in this version.')
  return signIns
}

/** The one-time address where the first network is set up; undefined when there is a network. */
export async function setupAddressIfEmpty(prepared: Prepared, address: string): Promise<string | undefined> {
  if (await isEmptyDatabase(prepared.database.ownerUrl)) {
    return `${env().APP_ORIGIN ?? address}/set-up?key=${setupKey()}`
  }
  discardSetupKey()
  return undefined
}
