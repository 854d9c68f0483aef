import { z } from 'zod'

/** Words of an amendment that do not vary: a versioned template row per language. The labels of fields are the agreement's. */
export const AmendmentTemplate = z.object({
  key: z.literal('amendment'),
  locale: z.enum(['nl', 'en']),
  version: z.string().min(1),
  provenance: z.enum(['seed', 'public', 'design']),
  notice: z.string().min(1),
  title: z.string().min(1),
  numberLine: z.string(),
  summaryTitle: z.string(),
  summary: z.array(z.string()).min(2),
  changesTitle: z.string(),
  kinds: z.string(),
  on: z.string(),
  text: z.string(),
  changesCaption: z.string(),
  changesColumns: z.tuple([z.string(), z.string(), z.string()]),
  nothing: z.string(),
  restTitle: z.string(),
  rest: z.array(z.string()).min(1),
  chainCaption: z.string(),
  chainColumns: z.tuple([z.string(), z.string(), z.string()]),
})
export type AmendmentTemplate = z.infer<typeof AmendmentTemplate>
