import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const weights = ['regular', 'bold'] as const
export type Weight = (typeof weights)[number]

/**
 * The typefaces in the order in which a letter is looked for: Latin first; Noto Sans has Cyrillic, Greek and Vietnamese; then
 * Arabic and Ethiopic. All are OFL, static cuts.
 */
export const families = ['atkinson-hyperlegible-next', 'noto-sans', 'noto-sans-arabic', 'noto-sans-ethiopic'] as const
export type Family = (typeof families)[number]

const loaded = new Map<string, Buffer>()

/** One cut of a typeface, read once from disk. */
export function fontFile(family: Family, weight: Weight): Buffer {
  const name = fontName(family, weight)
  const font = loaded.get(name) ?? readFileSync(path.join(fontFolder(), `${name}.ttf`))
  loaded.set(name, font)
  return font
}

/** The name under which a cut is known to a document; only the cuts that are used are put into the file. */
export function fontName(family: Family, weight: Weight): string {
  return `${family}-${weight}`
}

/** Beside this file in the sources; a built server is one file elsewhere and finds them from the folder it runs in. */
function fontFolder(): string {
  const beside = fileURLToPath(new URL('./fonts', import.meta.url))
  return existsSync(beside) ? beside : path.resolve('app/platform/pdf/fonts')
}
