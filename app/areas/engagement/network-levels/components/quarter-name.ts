/** `2026-4` as it is read in Dutch and English: 2026 Q4. */
export function quarterName(quarter: string): string {
  return quarter.replace('-', ' Q')
}
