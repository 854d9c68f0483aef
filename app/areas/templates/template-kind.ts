import type { z } from 'zod'
import type { Permission } from '~/access/permissions'

/** What every template says of itself, whatever its instrument. */
export type Shaped = {
  provenance: string
  /** Why this version was made; empty for the product's sample. */
  reason: string
  /** The former version that was taken in use again. */
  again?: number
}

/** An instrument whose form is a versioned template: how its rows are read, the product's sample, and what shaping it takes. */
export interface TemplateKind<T extends Shaped> {
  instrument: string
  schema: z.ZodType<T>
  /** Version 1 of every network. */
  sample: T
  permission: Permission
  events: { shaped: string; takenBack: string }
}
