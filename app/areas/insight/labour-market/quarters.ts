/** A quarter by its name, `2026-Q3`. */
export type Quarter = string

/** The quarter that a day (`yyyy-mm-dd`) lies in. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** So many quarters up to and including that of a day, the oldest first. */
export function quartersUpTo(day: string, count: number): Quarter[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1
  return Array.from({ length: count }, (_, at) => {
    const number = last - count + 1 + at
    return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`
  })
}

/** How many of these days lie in each quarter. */
export function countByQuarter(
  days: readonly string[],
  quarters: readonly Quarter[],
): { quarter: Quarter; count: number }[] {
  const counts = new Map(quarters.map(quarter => [quarter, 0]))
  for (const day of days) {
    const quarter = quarterOf(day)
    const sofar = counts.get(quarter)
    if (sofar !== undefined) counts.set(quarter, sofar + 1)
  }
  return quarters.map(quarter => ({ quarter, count: counts.get(quarter) ?? 0 }))
}
