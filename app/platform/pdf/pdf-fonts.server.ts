import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface PdfFonts {
  regular: Buffer
  bold: Buffer
}

let loaded: PdfFonts | undefined

/** Atkinson Hyperlegible Next (OFL, static cuts with Latin and extended Latin), read once from disk. */
export function pdfFonts(): PdfFonts {
  loaded ??= {
    regular: readFileSync(path.join(fontFolder(), 'atkinson-hyperlegible-next-regular.ttf')),
    bold: readFileSync(path.join(fontFolder(), 'atkinson-hyperlegible-next-bold.ttf')),
  }
  return loaded
}

/** Beside this file in the sources; a built server is one file elsewhere and finds them from the folder it runs in. */
function fontFolder(): string {
  const beside = fileURLToPath(new URL('./fonts', import.meta.url))
  return existsSync(beside) ? beside : path.resolve('app/platform/pdf/fonts')
}
