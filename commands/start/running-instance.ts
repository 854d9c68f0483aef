import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isAlive } from '~/platform/postgres/running-server.server'

export interface Instance {
  pid: number
  address: string
  mails: string | undefined
}

function instanceFile(dataDir: string): string {
  return path.join(dataDir, 'running.json')
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/live`, { signal: AbortSignal.timeout(1_500) })).ok
  } catch {
    return false
  }
}

/** The start that already serves this data folder; what a killed one left behind does not count. */
export async function findInstance(dataDir: string): Promise<Instance | undefined> {
  try {
    const instance = JSON.parse(await readFile(instanceFile(dataDir), 'utf8')) as Instance
    return isAlive(instance.pid) && (await answers(instance.address)) ? instance : undefined
  } catch {
    return undefined
  }
}

export function saveInstance(dataDir: string, instance: Instance): Promise<void> {
  return writeFile(instanceFile(dataDir), JSON.stringify(instance))
}

export function forgetInstance(dataDir: string): Promise<void> {
  return rm(instanceFile(dataDir), { force: true })
}
