import { z } from 'zod'

/** What is done with a row that likely is there already: update that one, add it anyway, or leave the row out. */
export const twinChoices = ['update', 'create', 'skip'] as const
export type TwinChoice = (typeof twinChoices)[number]

export function isTwinChoice(text: unknown): text is TwinChoice {
  return (twinChoices as readonly unknown[]).includes(text)
}

export interface TwinCounts {
  found: number
  undecided: number
  update: number
  create: number
  skip: number
}

export const noTwins: TwinCounts = { found: 0, undecided: 0, update: 0, create: 0, skip: 0 }

const Counts = z.object({
  found: z.number(),
  undecided: z.number(),
  update: z.number(),
  create: z.number(),
  skip: z.number(),
})

/** Counts that were kept as JSON beside the others. */
export function readTwinCounts(notes: unknown): TwinCounts {
  const found = z.object({ twins: Counts }).safeParse(notes)
  return found.success ? found.data.twins : noTwins
}

/** Up to so many rows are looked at again at once when somebody chooses; more of them when the file is read in. */
export const mostLookedAtAgain = 2_000

/** What was chosen on a page: `twin.<line>` with a choice; what makes no sense is left out. */
export function readChoices(fields: Iterable<readonly [string, unknown]>): Record<TwinChoice, number[]> {
  const chosen: Record<TwinChoice, number[]> = { update: [], create: [], skip: [] }
  for (const [name, value] of fields) {
    const line = Number(/^twin\.(\d{1,9})$/.exec(name)?.[1])
    if (Number.isInteger(line) && isTwinChoice(value)) chosen[value].push(line)
  }
  return chosen
}
