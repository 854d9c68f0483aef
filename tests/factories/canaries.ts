import type { DataClass } from '~/access/context'

/** A text that may be seen only by those who may see its field. */
export interface Canary {
  token: string
  dataClass: DataClass | 'core' | 'name' | 'answer' | 'group'
  network: string
  /** Key of the client, or null for what belongs to an employer. */
  client: string | null
}

/** Keeps every planted token, so that a test can look for it anywhere. */
export class Canaries {
  readonly all: Canary[] = []

  /** A new token for a field. `letters` makes one that a name or a mail address may hold. */
  plant(dataClass: Canary['dataClass'], network: string, client: string | null, field: string): string {
    const token = `kanarie${dataClass}${network}${client ?? ''}${field}`.toLowerCase().replace(/[^a-z0-9]/g, '') + 'q'
    this.all.push({ token, dataClass, network, client })
    return token
  }
}
