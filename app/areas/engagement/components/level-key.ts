const keys = ['0', '1', '2', '3', '4', '5'] as const

/** The key of a level's name in the texts. */
export function levelKey(level: number): (typeof keys)[number] {
  return keys[level] ?? '0'
}
