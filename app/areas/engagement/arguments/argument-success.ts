/** Below so many contacts a share says little: the number is shown, the share is not. */
export const fewestForShare = 5

export const successPeriods = ['quarter', 'year', 'two-years'] as const
export type SuccessPeriod = (typeof successPeriods)[number]

const days: Record<SuccessPeriod, number> = { quarter: 91, year: 365, 'two-years': 730 }

export function isSuccessPeriod(text: string | null): text is SuccessPeriod {
  return (successPeriods as readonly (string | null)[]).includes(text)
}

/** First moment of a period that ends now. */
export function beginOf(period: SuccessPeriod, now: Date): Date {
  return new Date(now.getTime() - days[period] * 86_400_000)
}

/** Contacts in which an argument or category was used, and how many of those ended with an agreed next step. */
export interface UseCount {
  key: string
  sector: string
  n: number
  agreed: number
}

export interface Success {
  key: string
  n: number
  /** Share of contacts with an agreed next step, 0 to 1 (design: E7); null when there were fewer than five. */
  share: number | null
}

/** Success per argument over the chosen sector, or over all; the highest share first, then what is used most. */
export function successOf(counts: readonly UseCount[], sector: string | null): Success[] {
  const sums = new Map<string, { n: number; agreed: number }>()
  for (const count of counts) {
    if (sector !== null && count.sector !== sector) continue
    const sum = sums.get(count.key) ?? { n: 0, agreed: 0 }
    sums.set(count.key, { n: sum.n + count.n, agreed: sum.agreed + count.agreed })
  }
  return [...sums]
    .map(([key, { n, agreed }]) => ({ key, n, share: n < fewestForShare ? null : agreed / n }))
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || b.n - a.n || (a.key < b.key ? -1 : 1))
}
