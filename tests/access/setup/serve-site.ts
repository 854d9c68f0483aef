import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { log } from '~/platform/log.server'
import { clientFiles } from '~/platform/web/client-files.server'
import { createApp } from '~/platform/web/create-app.server'
import { serverHooks } from '~/platform/web/server-hooks.server'
import { openSite } from './site'

/** Where the served product believes to be reached. */
export const servedOrigin = 'https://werkbrug.example'

export interface ServedSite {
  address: string
  port: number
  close(): Promise<void>
}

/** The product's pages behind its own Express app, with every check and header, on a port of this machine. */
export async function serveSite(): Promise<ServedSite> {
  const { build } = await openSite()
  const app = createApp({
    build: async () => build,
    routes: build.routes,
    hooks: async () => serverHooks,
    isDatabaseLost: () => serverHooks.isDatabaseLost(),
    assets: clientFiles('public'),
    acceptedOrigins: [servedOrigin],
    secure: true,
    development: false,
    trustedProxies: 0,
    log: log(),
  })
  const server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
