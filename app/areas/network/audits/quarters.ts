/** A quarter as it is written: 2026-Q4. */
export const quarterPattern = /^(\d{4})-Q([1-4])$/

/** The quarter of a day yyyy-mm-dd. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter so many later, or earlier when negative. */
export function quarterAfter(quarter: string, steps: number): string {
  const [, year, number] = quarterPattern.exec(quarter) ?? []
  const count = Number(year) * 4 + Number(number) - 1 + steps
  return `${Math.floor(count / 4)}-Q${(((count % 4) + 4) % 4) + 1}`
}

/** First and last day of a quarter, yyyy-mm-dd. */
export function daysOfQuarter(quarter: string): { from: string; until: string } {
  const [, year, number] = quarterPattern.exec(quarter) ?? []
  const first = (Number(number) - 1) * 3
  const text = (month: number, day: number) => new Date(Date.UTC(Number(year), month, day)).toISOString().slice(0, 10)
  return { from: text(first, 1), until: text(first + 3, 0) }
}

/** The quarters that an audit of a day can be for: this one, the next, and the three before. */
export function quartersAround(day: string): string[] {
  const here = quarterOf(day)
  return [1, 0, -1, -2, -3].map(steps => quarterAfter(here, steps))
}
