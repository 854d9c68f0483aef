import path from 'node:path'
import express, { type RequestHandler } from 'express'

/** Serves the built files: those with a digest in their name for a year, the rest for an hour. */
export function clientFiles(clientFolder: string): RequestHandler[] {
  const assets = express.static(path.join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false })
  const others = express.static(clientFolder, { maxAge: '1h', index: false })
  const onlyAssets: RequestHandler = (request, response, next) => {
    if (!request.path.startsWith('/assets/')) {
      next()
      return
    }
    request.url = request.url.slice('/assets'.length)
    assets(request, response, () => response.status(404).type('text').send('Not found'))
  }
  return [onlyAssets, others]
}
