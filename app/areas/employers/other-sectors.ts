import { z } from 'zod'
import { readSectorCode } from './sectors'

/** Sectors beside the main one, written with commas; kept as codes in order, each once. */
export const OtherSectors = z
  .string()
  .max(300)
  .default('')
  .transform((text, context) => {
    const words = text.split(/[,;\n]/).flatMap(word => word.trim() || [])
    const wrong = words.find(word => readSectorCode(word) === undefined)
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: 'not-a-sector-code', input: wrong })
    return [...new Set(words.flatMap(word => readSectorCode(word) ?? []))].sort().join(', ')
  })
