import cluster from 'node:cluster'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { acceptedOrigins, appOrigin } from '~/platform/app-origin.server'
import { env, EnvironmentError } from '~/platform/env.server'
import { errorFacts, log } from '~/platform/log.server'
import { clientFiles } from '~/platform/web/client-files.server'
import { createApp } from '~/platform/web/create-app.server'
import type { ServerHooks } from '~/platform/web/server-hooks.server'
import { leadProcesses, processesToServe } from '~/platform/web/web-processes.server'

interface Source {
  build(): Promise<ServerBuild>
  assets: RequestHandler[]
  close(): Promise<void>
}

async function builtSource(): Promise<Source> {
  const folder = path.resolve('build')
  const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as ServerBuild
  return { build: async () => build, assets: clientFiles(path.join(folder, 'client')), close: async () => undefined }
}

async function viteSource(): Promise<Source> {
  const vite = await import('vite')
  const server = await vite.createServer({ server: { middlewareMode: true } })
  return {
    build: async () => (await server.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    assets: [server.middlewares],
    close: () => server.close(),
  }
}

/** The hooks come out of the build, so that server and pages share one database client and one state. */
async function hooksOf(source: Source): Promise<ServerHooks> {
  const { entry } = await source.build()
  return (entry.module as unknown as { serverHooks: ServerHooks }).serverHooks
}

async function serve(): Promise<void> {
  const { HOST, PORT = 3000, NODE_ENV, TRUST_PROXY } = env()
  const development = NODE_ENV === 'development'
  const source = development ? await viteSource() : await builtSource()
  const hooks = await hooksOf(source)
  await hooks.assertReady()

  const app = createApp({
    build: source.build,
    routes: (await source.build()).routes,
    hooks: () => hooksOf(source),
    isDatabaseLost: () => hooks.isDatabaseLost(),
    assets: source.assets,
    acceptedOrigins: acceptedOrigins(),
    secure: appOrigin().startsWith('https:'),
    development,
    trustedProxies: TRUST_PROXY,
    log: log(),
  })
  const server = createServer(app)
  server.requestTimeout = 120_000

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 12_000).unref()
    server.close(() => {
      void Promise.all([hooks.close(), source.close()]).finally(() => process.exit(0))
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 8_000).unref()
  }
  process.on('SIGTERM', stop).on('SIGINT', stop).on('disconnect', stop)

  server.once('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE'
    console.error(
      taken
        ? `PORT: port ${PORT} on ${HOST} is taken; choose another or stop the program that uses it.`
        : error.message,
    )
    process.exit(1)
  })
  server.listen(PORT, HOST, () => {
    log().info({ port: PORT }, 'listening')
    process.send?.({ kind: 'ready' })
  })
}

async function start(): Promise<void> {
  const { WEB_PROCESSES, NODE_ENV } = env()
  const count = processesToServe(WEB_PROCESSES, NODE_ENV === 'development')
  if (count === 1 || cluster.isWorker) return serve()
  leadProcesses(count, code => log().error({ code }, 'a process of the web server ended'))
}

try {
  await start()
} catch (error) {
  if (error instanceof EnvironmentError || (error instanceof Error && error.name === 'RowSecurityError'))
    console.error(error.message)
  else log().fatal({ error: errorFacts(error), message: String(error) }, 'the web server could not start')
  process.exit(1)
}
