import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { i18nFor, languageOf } from '~/platform/i18n.server'
import { errorFacts, log } from '~/platform/log.server'
import { PageBody } from '~/platform/web/page-body.server'
import { NonceContext } from '~/ui/nonce-context'

export { serverHooks } from '~/platform/web/server-hooks.server'
export { handleError } from '~/platform/web/handle-error.server'

/** How long a page may wait for deferred data. */
export const streamTimeout = 5000

/**
 * A page is sent when it is whole: its data were read before it is drawn, so nothing is left to wait for, and sending it in the
 * renderer's pieces of 2 kB costs more than it brings.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const i18n = i18nFor(await languageOf(request))
  const nonce = typeof context.cspNonce === 'string' ? context.cspNonce : undefined
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Cookie, Accept-Language')
  headers.set('Content-Language', i18n.language)

  return new Promise((resolve, reject) => {
    let code = status
    const body = new PageBody()
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceContext.Provider value={nonce}>
          <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(late)
          body.whole().then(html => resolve(new Response(html, { headers, status: code })), reject)
          pipe(body)
        },
        onShellError(error: unknown) {
          clearTimeout(late)
          reject(error instanceof Error ? error : new Error(String(error)))
        },
        onError(error: unknown) {
          code = 500
          log().error({ error: errorFacts(error) }, 'a part of a page could not be drawn')
        },
      },
    )
    const late = setTimeout(abort, streamTimeout + 1000)
  })
}
