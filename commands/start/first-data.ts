import { env } from '~/platform/env.server'
import { discardSetupKey, setupKey } from '~/platform/setup-key.server'
import { isEmptyDatabase, readDemoState, saveDemoState } from './demo-state'
import type { DemoSignIn } from './plant'
import type { Prepared } from './prepare-all'
import { runPlant } from './run-plant'

/** Plants the demo region on the first start without `--empty`; returns its sign-ins, also on later starts. */
export async function plantDemoIfWanted(options: {
  prepared: Prepared
  dataDir: string
  empty: boolean
}): Promise<DemoSignIn[]> {
  const { prepared, dataDir, empty } = options
  const known = await readDemoState(dataDir)
  if (known.state === 'planted') return known.signIns
  if (empty || !(await isEmptyDatabase(prepared.database.ownerUrl))) return []
  console.log('Planting the demo region; the sign-ins follow when it is ready.')
  await saveDemoState(dataDir, { state: 'planting', signIns: [] })
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
