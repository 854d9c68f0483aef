/** Today as assignments and shares are dated, and as row-level security compares them: the day in UTC. */
export function accessDay(now: Date): Date {
  return new Date(now.toISOString().slice(0, 10))
}
