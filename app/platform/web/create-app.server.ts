import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { errorFacts, type Log } from '../log.server'
import {
  addressCheck,
  bodyLimit,
  lastWords,
  originCheck,
  ownHost,
  sendPlain,
  unavailableWhen,
} from './answer-rules.server'
import { liveness, readiness } from './health.server'
import { handledInParts } from './part-of-site'
import { plainTexts } from './plain-page'
import { requestLog } from './request-log.server'
import { routePatterns } from './route-pattern'
import { securityHeaders } from './security-headers.server'
import type { ServerHooks } from './server-hooks.server'

export interface AppOptions {
  build: () => Promise<ServerBuild>
  /** Routes known at the start, for the log. */
  routes: ServerBuild['routes']
  hooks: () => Promise<ServerHooks>
  isDatabaseLost(): boolean
  /** Serves the files of the client: built ones, or Vite in development. */
  assets: RequestHandler[]
  acceptedOrigins: string[]
  secure: boolean
  development: boolean
  trustedProxies: number
  log: Log
}

const pagesOf = (build: ServerBuild | AppOptions['build'], mode: 'development' | 'production') =>
  createRequestHandler({
    build,
    mode,
    getLoadContext: (request, response) => ({
      clientAddress: request.ip,
      cspNonce: response.locals.cspNonce as string,
      requestId: response.locals.requestId as string,
    }),
  })

/** What was built stays as it is: its routes are made ready once, and not for every request. */
function builtPages(build: AppOptions['build']): RequestHandler {
  let ready: Promise<(path: string) => ReturnType<typeof pagesOf>> | undefined
  return async (request, response, next) => {
    try {
      ready ??= build().then(built => handledInParts(built, part => pagesOf(part, 'production')))
      const [path = ''] = request.originalUrl.split('?')
      await (await ready)(path)(request, response, next)
    } catch (error) {
      next(error)
    }
  }
}

/** The web application as an Express app: headers, checks, health, assets and then the pages. */
export function createApp(options: AppOptions): Express {
  const { isDatabaseLost, log } = options
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustedProxies)
  app.use(...securityHeaders(options))
  app.get('/health/live', liveness)
  app.get(
    '/health/ready',
    readiness(async () => (await options.hooks()).checks),
  )
  app.use(compression())
  app.use(...options.assets)
  app.use(requestLog(log, routePatterns(options.routes)))
  app.use(lastWords(isDatabaseLost))
  app.use(addressCheck)
  app.use(originCheck(options.acceptedOrigins))
  app.use(ownHost(options.acceptedOrigins))
  app.use(bodyLimit)
  app.use(unavailableWhen(isDatabaseLost))
  app.all('*', options.development ? pagesOf(options.build, 'development') : builtPages(options.build))
  const onError: ErrorRequestHandler = (error, _request, response, next) => {
    log.error({ id: response.locals.requestId, error: errorFacts(error) }, 'request failed')
    if (response.headersSent) next(error)
    else if (isDatabaseLost()) sendPlain(response, 503, plainTexts.unavailable)
    else sendPlain(response, 500, plainTexts.broken)
  }
  app.use(onError)
  return app
}
