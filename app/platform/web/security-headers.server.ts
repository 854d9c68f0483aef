import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { ServerResponse } from 'node:http'

export interface SecurityOptions {
  /** True when people reach us by https: browsers are then told to stay there. */
  secure: boolean
  /** True when Vite serves the source: its styles and its socket are then let through. */
  development: boolean
}

function nonceOf(_request: unknown, response: ServerResponse): string {
  const { locals } = response as ServerResponse & { locals: { cspNonce?: string } }
  return `'nonce-${locals.cspNonce ?? ''}'`
}

/**
 * Security headers for every response, errors and assets included. The content security policy lets nothing in from a
 * third party; scripts run by the nonce in `res.locals.cspNonce`.
 */
export function securityHeaders(options: SecurityOptions): RequestHandler[] {
  const { secure, development } = options
  const makeNonce: RequestHandler = (_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString('base64')
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    )
    next()
  }
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonceOf],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceOf],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
  })
  return [makeNonce, headers as RequestHandler]
}
