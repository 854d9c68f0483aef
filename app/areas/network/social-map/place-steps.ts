/**
 * Steps of the participation ladder (VNG) that a place of a kind serves. The ladder tells its upper steps apart by the work: unpaid (4),
 * paid with support (5), paid without (6). Which kind of place is which is our own design: a job does not say whether support comes along, and
 * a short look at a firm is on no step of its own.
 */
export const stepsOfPlace: Readonly<Record<string, readonly number[]>> = {
  orientation: [],
  taster: [],
  internship: [4],
  work_experience: [4],
  trial_placement: [4],
  participation: [4],
  bpv: [4],
  job: [5, 6],
}

/** Each kind of place beside each step that it serves. */
export const placeSteps: readonly (readonly [string, number])[] = Object.entries(stepsOfPlace).flatMap(
  ([kind, steps]) => steps.map(step => [kind, step] as const),
)
