import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const iconImport = /import\s*\{([^}]*)\}\s*from\s*['"]lucide['"]/g
const translation = /\/([a-z]{2}-[A-Z]{2})\.mjs$/
const ourTranslations = new Set(['nl-NL', 'en-US'])

/** Which file of the icon package holds an icon, by every name it goes under. */
function iconFiles(): Map<string, string> {
  const index = path.join(path.dirname(require.resolve('lucide')), '../esm/lucide.mjs')
  const files = new Map<string, string>()
  for (const [, names = '', file = ''] of readFileSync(index, 'utf8').matchAll(
    /export \{([^}]*)\} from '\.\/icons\/([^']+)\.mjs'/g,
  )) {
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g)) files.set(name, file)
  }
  return files
}

function directImports(list: string, files: Map<string, string>): string {
  const parts = list
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '' && !part.startsWith('type '))
  return parts
    .map(part => {
      const [name = '', alias = name] = part.split(/\s+as\s+/)
      const file = files.get(name)
      return file ? `import ${alias} from 'lucide/dist/esm/icons/${file}.mjs'` : `import { ${part} } from 'lucide'`
    })
    .join('\n')
}

/**
 * Keeps the build of the pages short: takes the few icons that are used instead of reading all 2,000, and the two languages
 * of the widgets instead of thirty (another language falls back to English).
 */
export function fewerModules(): Plugin {
  const files = iconFiles()
  return {
    name: 'fewer-modules',
    apply: 'build',
    enforce: 'pre',
    transform(code, id, options) {
      if (options?.ssr || id.includes('node_modules') || !code.includes("'lucide'")) return null
      return { code: code.replace(iconImport, (_whole, list: string) => directImports(list, files)), map: null }
    },
    resolveId(source, importer, options) {
      const language = translation.exec(source)?.[1]
      if (!language || ourTranslations.has(language) || !importer || !/react-(aria|stately)/.test(importer)) return null
      return this.resolve(source.replace(translation, '/en-US.mjs'), importer, { ...options, skipSelf: true })
    },
  }
}
