/** Hours a week as a range of one or two numbers; empty when they are not known. */
export function hoursOf({ hoursMin, hoursMax }: { hoursMin: number | null; hoursMax: number | null }): string {
  return [...new Set([hoursMin, hoursMax].filter(value => value !== null))].join(' - ')
}
