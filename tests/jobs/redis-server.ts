import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { env } from '~/platform/env.server'
import { until } from './until'

export interface TestRedis {
  url: string
  close(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

export function hasRedisServer(): boolean {
  return Boolean(env().REDIS_URL) || spawnSync('redis-server', ['--version']).status === 0
}

/** The Redis of REDIS_URL, or a server of its own on a free port. */
export async function startRedis(): Promise<TestRedis> {
  const { REDIS_URL } = env()
  if (REDIS_URL) return { url: REDIS_URL, close: async () => undefined }
  const port = await freePort()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-redis-'))
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
    stdio: 'ignore',
  })
  const ended = new Promise(resolve => server.once('exit', resolve))
  await until('redis answers', () => answers(port), 5_000)
  return {
    url: `redis://127.0.0.1:${port}`,
    close: async () => {
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
