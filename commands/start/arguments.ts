export interface StartArguments {
  /** Without the demo region: the first network is set up on a page. */
  empty: boolean
  /** Serves the source through Vite instead of the build. */
  dev: boolean
  help: boolean
}

export const startHelp = `npm start                 starts everything; the first time with a demo region
npm start -- --empty      the same without the demo region; prints the address where the first network is set up
npm run dev               the same, serving the source

Configuration is read from environment variables; see the README.`

/** Throws on an argument that is not known. */
export function readArguments(words: string[]): StartArguments {
  const known = new Set(['--empty', '--dev', '--help'])
  const unknown = words.find(word => !known.has(word))
  if (unknown) throw new Error(`${unknown} is not an argument of this command.\n\n${startHelp}`)
  return { empty: words.includes('--empty'), dev: words.includes('--dev'), help: words.includes('--help') }
}
