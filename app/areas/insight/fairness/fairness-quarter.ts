import { quartersUpTo, type Quarter } from '../labour-market/quarters'

/** So many quarters can be asked. */
const back = 8

/** The quarters that are over on a day, the newest first: only those are told, so that nobody sees a number grow by one. */
export function quartersOver(today: string): Quarter[] {
  return quartersUpTo(today, back + 1)
    .slice(0, -1)
    .reverse()
}

/** The quarter of an address; the newest one that is over when it names none of them. */
export function readQuarter(text: string | null, today: string): Quarter {
  const offered = quartersOver(today)
  return offered.find(quarter => quarter === text) ?? offered[0]!
}

/** Year and number of a quarter. */
export function partsOf(quarter: Quarter): { year: number; number: number } {
  const [year, number] = quarter.split('-Q')
  return { year: Number(year), number: Number(number) }
}
