import type { Tx } from '~/platform/database.server'
import type { Actor } from './actor'

/** Decides, with the row-level policies, who reads an event. */
export type DataClass = 'business' | 'client' | 'profile' | 'guidance' | 'special' | 'placement' | 'system'

/** One change, told when it is saved. */
export interface NewEvent {
  /** `area.thing-verb-past`, for example `engagement.contact-recorded`. */
  kind: string
  subject: { type: string; id: string }
  dataClass: DataClass
  employerId?: string | null
  clientId?: string | null
  placementId?: string | null
  before?: unknown
  after?: unknown
  /** When it happened, if not now (imports, planted history). */
  at?: Date
}

/** Work for the background: an outbox row in the same transaction. */
export interface NewJob {
  name: string
  payload: Record<string, unknown>
  /** Deterministic key: the same key is never done twice. */
  dedupeKey?: string
  dueAt?: Date
  priority?: number
}

/** What every use case gets: who acts, the guarded database, the time, and where changes are told. */
export interface Ctx<A extends Actor = Actor> {
  actor: A
  db: Tx
  now: Date
  newId(): string
  record(event: NewEvent): void
  enqueue(job: NewJob): void
}
