import { z } from 'zod'

/** What can be remembered of an id: it is the employer that its row looked like, or its row is left out. */
export const keptChoices = ['update', 'skip'] as const
export type KeptChoice = (typeof keptChoices)[number]

/** What the list of remembered answers is narrowed to and where a page begins; all of it stands in the address. */
export interface AnswerListAsk {
  words: string | null
  choice: KeptChoice | null
  after: string | null
  before: string | null
}

/** Reads the filters of an address; what makes no sense is left out. */
export function readAnswerAsk(search: URLSearchParams): AnswerListAsk {
  const after = search.get('after')
  return {
    words: search.get('q')?.replaceAll('\0', '').trim().slice(0, 100) || null,
    choice: keptChoices.find(one => one === search.get('choice')) ?? null,
    after,
    before: after ? null : search.get('before'),
  }
}

const externalId = z.string().min(1).max(200)

/** What is done with a remembered answer; `return` puts one back that was forgotten a moment ago. */
export const AnswerAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), externalId, choice: z.enum(keptChoices) }),
  z.object({ intent: z.literal('forget'), externalId }),
  z.object({
    intent: z.literal('return'),
    externalId,
    employerId: z.uuid(),
    choice: z.enum(keptChoices),
    runId: z.uuid(),
  }),
])
export type AnswerAct = z.infer<typeof AnswerAct>
