import type { TestProject } from 'vitest/node'
import { openClusterWithTemplate } from './template-database'

declare module 'vitest' {
  export interface ProvidedContext {
    superuserUrl: string
  }
}

/** Vitest's global set-up of the database project: one cluster, one migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openClusterWithTemplate()
  project.provide('superuserUrl', cluster.postgres.superuserUrl())
  return cluster.close
}
