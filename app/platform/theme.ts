export const themes = ['auto', 'light', 'dark'] as const

/** Colours: as the device asks, or a person's own choice. */
export type Theme = (typeof themes)[number]

export function isTheme(value: unknown): value is Theme {
  return typeof value === 'string' && (themes as readonly string[]).includes(value)
}
