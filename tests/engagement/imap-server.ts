import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

interface Message {
  uid: number
  raw: string
  flags: Set<string>
}

/**
 * A small IMAP server (RFC 9051) on a real socket, for tests: one person, plain folders, and what a client needs to search,
 * fetch, flag and move. With a certificate it offers STARTTLS. Every line that a client sends is kept in `heard`, and whatever was
 * not under TLS in `overheard`.
 */
export async function imapServer(user: string, password: string, certificate?: { key: string; cert: string }) {
  const folders = new Map<string, Message[]>([
    ['INBOX', []],
    ['Klaar', []],
  ])
  const heard: string[] = []
  const overheard: string[] = []
  const sockets = new Set<Socket>()
  let nextUid = 1
  /** Called before a command is answered; true closes the connection in the middle. */
  let breakOff: (command: string) => boolean = () => false

  const server = createServer(plain => {
    let socket: Socket = plain
    sockets.add(plain)
    plain.on('close', () => sockets.delete(plain))
    plain.on('error', () => undefined)
    let folder: Message[] = []
    let typed = ''
    const say = (line: string) => socket.write(`${line}\r\n`, 'latin1')
    const capabilities = () => `IMAP4rev1 UIDPLUS MOVE${certificate && socket === plain ? ' STARTTLS' : ''}`
    const found = (set: string) => folder.filter(one => String(one.uid) === set)

    const answers: Record<string, (rest: string, tag: string) => void> = {
      CAPABILITY: () => say(`* CAPABILITY ${capabilities()}`),
      STARTTLS: (_, tag) => {
        if (!certificate) throw new Refusal(`${tag} BAD no`)
        say(`${tag} OK begin`)
        plain.removeAllListeners('data')
        socket = new TLSSocket(plain, { isServer: true, ...certificate })
        socket.on('error', () => undefined)
        socket.on('data', listen)
        throw new Refusal('')
      },
      LOGIN: (rest, tag) => {
        const isRight = rest.replaceAll('"', '') === `${user} ${password}`
        if (!isRight) throw new Refusal(`${tag} NO [AUTHENTICATIONFAILED] Wrong`)
      },
      LIST: rest => {
        if (rest.endsWith('""')) say('* LIST (\\Noselect) "/" ""')
        else [...folders.keys()].forEach(name => say(`* LIST () "/" "${name}"`))
      },
      SELECT: (rest, tag) => {
        const name = rest.split(' ')[0]!.replaceAll('"', '')
        const chosen = folders.get(name)
        if (!chosen) throw new Refusal(`${tag} NO [NONEXISTENT] No such folder`)
        folder = chosen
        say(`* ${folder.length} EXISTS`)
        say('* FLAGS (\\Seen \\Flagged)')
        say('* OK [PERMANENTFLAGS (\\Seen \\Flagged)] ok')
        say(`* OK [UIDNEXT ${nextUid}] ok`)
        say('* OK [UIDVALIDITY 1] ok')
      },
      'UID SEARCH': () =>
        say(
          `* SEARCH ${folder
            .filter(one => !one.flags.has('\\Seen'))
            .map(one => one.uid)
            .join(' ')}`.trim(),
        ),
      'UID FETCH': rest => {
        for (const one of found(rest.split(' ')[0]!)) {
          const size = Buffer.byteLength(one.raw, 'latin1')
          const body = rest.includes('BODY.PEEK[]') ? ` BODY[] {${size}}\r\n${one.raw}` : ''
          say(`* ${folder.indexOf(one) + 1} FETCH (UID ${one.uid} RFC822.SIZE ${size}${body})`)
        }
      },
      'UID STORE': rest => {
        const flags = /\(([^)]*)\)/.exec(rest)?.[1]?.split(' ') ?? []
        for (const one of found(rest.split(' ')[0]!)) flags.forEach(flag => one.flags.add(flag))
      },
      'UID MOVE': rest => {
        const [set, name] = rest.split(' ')
        for (const one of found(set!)) {
          folders.get(name!.replaceAll('"', ''))!.push(one)
          say(`* ${folder.indexOf(one) + 1} EXPUNGE`)
          folder.splice(folder.indexOf(one), 1)
        }
      },
      LOGOUT: () => say('* BYE'),
    }

    const obey = (line: string) => {
      heard.push(line)
      if (socket === plain) overheard.push(line)
      const [, tag, command, rest = ''] = /^(\S+) (UID \S+|\S+) ?(.*)$/.exec(line) ?? []
      if (!tag || !command) return
      if (breakOff(command.toUpperCase())) return void socket.destroy()
      try {
        answers[command.toUpperCase()]?.(rest, tag)
        say(`${tag} OK done`)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (error.message) say(error.message)
      }
      if (command.toUpperCase() === 'LOGOUT') socket.end()
    }

    const listen = (part: Buffer) => {
      typed += part.toString('latin1')
      for (let end = typed.indexOf('\r\n'); end >= 0; end = typed.indexOf('\r\n')) {
        const line = typed.slice(0, end)
        typed = typed.slice(end + 2)
        obey(line)
      }
    }
    say(`* OK [CAPABILITY ${capabilities()}] ready`)
    plain.on('data', listen)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    overheard,
    folder: (name: string) => folders.get(name) ?? [],
    put: (raw: string) => {
      const message = { uid: nextUid++, raw: raw.replace(/\r?\n/g, '\r\n'), flags: new Set<string>() }
      folders.get('INBOX')!.push(message)
      return message
    },
    breakOffWhen: (when: (command: string) => boolean) => void (breakOff = when),
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
export type ImapServer = Awaited<ReturnType<typeof imapServer>>

class Refusal extends Error {}
