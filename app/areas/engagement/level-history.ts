import { z } from 'zod'

/** So many steps of the history stand on a page. */
export const changesShown = 20

/** What a level change keeps beside the two levels; earlier ones did not keep the pieces themselves. */
export const Kept = z.object({
  template: z.number().optional(),
  suggested: z.number().optional(),
  items: z.array(z.object({ indicator: z.string(), on: z.string() })).optional(),
})
