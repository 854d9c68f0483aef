import net from 'node:net'

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = net.createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

/** Any port that is free now on the host. */
export async function anyFreePort(host = '127.0.0.1'): Promise<number> {
  const port = await tryPort(0, host)
  if (port === undefined) throw new Error(`No free port on ${host}.`)
  return port
}

/** The first free port of `tries` ports from `first` on. Throws when all are taken. */
export async function nextFreePort(first: number, host = '127.0.0.1', tries = 50): Promise<number> {
  for (let port = first; port < first + tries && port <= 65_535; port += 1) {
    if ((await tryPort(port, host)) !== undefined) return port
  }
  throw new Error(`Ports ${first} to ${first + tries - 1} on ${host} are all taken.`)
}

export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await tryPort(port, host)) !== undefined
}
