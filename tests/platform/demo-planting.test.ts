import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { saveDemoState } from '../../commands/start/demo-state'
import { isDemoBeingPlanted } from '~/platform/demo-planting.server'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-planting-'))
  vi.stubEnv('DATA_DIR', folder)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test('the pages know that the demo region is being planted from what the start writes down', async () => {
  expect(await isDemoBeingPlanted()).toBe(false)
  await saveDemoState(folder, { state: 'planting', signIns: [] })
  expect(await isDemoBeingPlanted()).toBe(true)
  await saveDemoState(folder, { state: 'planted', signIns: [] })
  expect(await isDemoBeingPlanted()).toBe(false)
  await writeFile(path.join(folder, 'demo.json'), '{ half')
  expect(await isDemoBeingPlanted()).toBe(false)
})
