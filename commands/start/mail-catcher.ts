import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { SMTPServer } from 'smtp-server'
import { codePage, type CodeSource } from './demo-code'
import { framedMail, listPage, mailPage } from './mail-pages'
import { mailStore, type MailStore } from './mail-store'

export interface MailCatcher {
  smtpUrl: string
  pageUrl: string
  close(): Promise<void>
}

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:"
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox"

function send(response: ServerResponse, status: number, type: string, body: string, policy = pagePolicy): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  response.end(body)
}

async function answer(
  store: MailStore,
  codeNow: CodeSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/') return send(response, 200, 'text/html', listPage(await store.list()))
  if (pathname === '/mails.json') return send(response, 200, 'application/json', JSON.stringify(await store.list()))
  if (pathname === '/codes') return send(response, 200, 'text/html', codePage(await codeNow()))
  if (pathname === '/codes.json') return send(response, 200, 'application/json', JSON.stringify(await codeNow()))
  const [, kind, id = '', part] = pathname.split('/')
  const mail = kind === 'mail' ? await store.find(id) : undefined
  if (!mail) return send(response, 404, 'text/plain', 'Deze mail is er niet.')
  if (part === 'html') return send(response, 200, 'text/html', framedMail(mail), mailPolicy)
  return send(response, 200, 'text/html', mailPage(mail))
}

function smtpServer(store: MailStore): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: 20 * 1024 * 1024,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void store.save(Buffer.concat(chunks)).then(() => done(), done))
    },
  })
}

/** Catches mails on a free port of this machine and shows them on a page; mails stay in the folder. Shows the demo people's code. */
export async function startMailCatcher(
  folder: string,
  pagePort: number,
  codeNow: CodeSource = async () => null,
): Promise<MailCatcher> {
  const store = mailStore(folder)
  const smtp = smtpServer(store)
  smtp.on('error', () => undefined)
  const smtpPort = await new Promise<number>((resolve, reject) => {
    smtp.server.once('error', reject)
    smtp.listen(0, '127.0.0.1', () => {
      const address = smtp.server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const pages = createServer((request, response) => {
    answer(store, codeNow, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    pages.once('error', reject)
    pages.listen(pagePort, '127.0.0.1', resolve)
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    pageUrl: `http://127.0.0.1:${pagePort}`,
    close: async () => {
      pages.closeAllConnections()
      await Promise.all([
        new Promise<void>(resolve => pages.close(() => resolve())),
        new Promise<void>(resolve => smtp.close(() => resolve())),
      ])
    },
  }
}
