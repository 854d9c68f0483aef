import type { Plugin } from 'vite'

let told: Promise<void> | undefined

/** Resolves when the process that started this one says that the database client is there; at once when nobody will say so. */
function clientIsGenerated(): Promise<void> {
  if (!process.connected) return told ?? Promise.resolve()
  told ??= new Promise(resolve => {
    const orphaned = () => process.exit(1)
    process.once('disconnect', orphaned)
    process.once('message', () => {
      process.off('disconnect', orphaned)
      resolve()
    })
  })
  return told
}

/** Lets the server's half of the build wait until the database client is generated. */
export function afterGeneration(): Plugin {
  let isServer = false
  return {
    name: 'after-generation',
    apply: 'build',
    configResolved: config => {
      isServer = Boolean(config.build.ssr)
    },
    buildStart: async () => {
      if (isServer) await clientIsGenerated()
    },
  }
}
