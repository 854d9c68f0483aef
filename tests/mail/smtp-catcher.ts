import { simpleParser, type ParsedMail } from 'mailparser'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Behaviour = 'accept' | 'busy' | 'no-such-person' | 'break-before-message' | 'break-after-message'

export interface SmtpCatcher {
  port: number
  mails: ParsedMail[]
  behaviour: Behaviour
  /** Closes the door: nobody answers at the port until `open`. */
  shut(): Promise<void>
  open(): Promise<void>
}

function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

/** A real SMTP server that keeps the mails it takes and can behave badly. */
export async function startCatcher(): Promise<SmtpCatcher> {
  let server: SMTPServer | undefined
  const catcher: SmtpCatcher = { port: 0, mails: [], behaviour: 'accept', shut, open }

  function make(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: (address, session, answer) => {
        if (catcher.behaviour === 'no-such-person')
          return answer(refusal(550, `5.1.1 <${address.address}> user unknown`))
        if (catcher.behaviour === 'busy') return answer(refusal(451, '4.3.2 come back later'))
        if (catcher.behaviour === 'break-before-message') return breakOff(session)
        answer()
      },
      onData: (stream, session, answer) => {
        simpleParser(stream).then(mail => {
          if (catcher.behaviour === 'break-after-message') return breakOff(session)
          catcher.mails.push(mail)
          answer()
        }, answer)
      },
    })
  }

  function breakOff(session: { id: string }): void {
    for (const connection of server?.connections ?? []) {
      const { id, _socket: socket } = connection as unknown as { id: string; _socket: { destroy(): void } }
      if (id === session.id) socket.destroy()
    }
  }

  async function open(): Promise<void> {
    const fresh = make()
    fresh.on('error', () => undefined)
    await new Promise<void>(resolve => fresh.listen(catcher.port, '127.0.0.1', resolve))
    catcher.port = (fresh.server.address() as AddressInfo).port
    server = fresh
  }

  async function shut(): Promise<void> {
    await new Promise<void>(resolve => (server ? server.close(() => resolve()) : resolve()))
    server = undefined
  }

  await open()
  return catcher
}
