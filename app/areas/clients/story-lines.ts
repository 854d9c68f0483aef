/** A line of a story, before it is shown. */
export interface StoryLine {
  id: string
  title: string
  at: Date
  actorName: string | null
}

/** Lines that say the same, by the same person on the same day, one after the other, as one line with how often. `dayOf` says the network's day of a moment. */
export function gatherRepeats<L extends StoryLine>(
  lines: readonly L[],
  dayOf: (at: Date) => string,
): (L & { times: number })[] {
  const gathered: (L & { times: number })[] = []
  for (const line of lines) {
    const last = gathered.at(-1)
    if (last && saysTheSame(last, line) && dayOf(last.at) === dayOf(line.at)) last.times += 1
    else gathered.push({ ...line, times: 1 })
  }
  return gathered
}

function saysTheSame(one: StoryLine, other: StoryLine): boolean {
  return one.title === other.title && one.actorName === other.actorName
}
