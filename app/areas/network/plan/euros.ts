/** At most so many cents on one line: ten million euros. */
export const mostCents = 1_000_000_000

/**
 * An amount in euros as people type it, in whole cents: `1250`, `1.250`, `1.250,50`, `1,250.50`, `€ 12,5`. Three digits behind a
 * sign are thousands. Null for what is no amount.
 */
export function readEuros(text: string): number | null {
  const typed = text.replace(/[€\s\u00a0]/g, '')
  const plain = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(typed)
  if (plain) return centsOf(plain[1] ?? '', plain[2])
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/.exec(typed)
  if (!grouped || grouped[3] === grouped[2]) return null
  return centsOf((grouped[1] ?? '').replace(/[.,]/g, ''), grouped[4])
}

function centsOf(whole: string, part = ''): number | null {
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return cents <= mostCents ? cents : null
}
