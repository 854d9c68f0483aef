import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { i18nFor, languageOf } from '~/platform/i18n.server'
import { errorFacts, log } from '~/platform/log.server'
import { NonceContext } from '~/ui/nonce-context'

export { serverHooks } from '~/platform/web/server-hooks.server'
export { handleError } from '~/platform/web/handle-error.server'

/** How long a page may wait for deferred data. */
export const streamTimeout = 5000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const i18n = i18nFor(await languageOf(request))
  const nonce = typeof context.cspNonce === 'string' ? context.cspNonce : undefined
  const whole = isbot(request.headers.get('user-agent') ?? '') || remix.isSpaMode
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Cookie, Accept-Language')
  headers.set('Content-Language', i18n.language)

  return new Promise((resolve, reject) => {
    let code = status
    let sent = false
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceContext.Provider value={nonce}>
          <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          sent = true
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          code = 500
          if (sent) log().error({ error: errorFacts(error) }, 'page broke off')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1000)
  })
}
