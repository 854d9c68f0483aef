import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildIfNeeded } from '../../commands/build'
import { anyFreePort } from '~/platform/free-port.server'
import { startFolder, type StartFolder } from './start-instance'

let folder: StartFolder

beforeAll(async () => {
  await buildIfNeeded()
  folder = await startFolder()
})

afterEach(() => folder.stopRuns())

afterAll(() => folder.close())

const address = /Werkbrug {3}(http:\S+)/

async function statusOf(url: string): Promise<number> {
  return (await fetch(url, { redirect: 'manual' })).status
}

test('an empty start answers, names its address, mails and data, and where the first network is set up', async () => {
  const run = folder.start()
  const url = await run.says(address, 120_000)
  await run.says(/Ctrl-C stops everything/)
  expect(await statusOf(`${url}/health/ready`)).toBe(200)
  expect(await statusOf(await run.says(/Mails +(http:\S+)/))).toBe(200)
  expect(run.output()).toContain(folder.dataDir)
  expect(await statusOf(await run.says(/(http:\S+\/set-up\?key=\S+)/))).toBe(200)
  run.child.kill('SIGINT')
  expect(await run.exit).toBe(0)
  await expect(fetch(url)).rejects.toThrow()
  expect(existsSync(path.join(folder.dataDir, 'postgres/postmaster.pid'))).toBe(false)
})

test('a start with a taken port names the variable and starts nothing', async () => {
  const port = await anyFreePort()
  const other = net.createServer().listen(port, '127.0.0.1')
  const run = folder.start(['--empty'], { PORT: String(port) })
  expect(await run.exit).toBe(1)
  expect(run.output()).toMatch(new RegExp(`PORT: port ${port} on 127.0.0.1 is taken`))
  await new Promise(resolve => other.close(resolve))
})

test('a wrong variable stops the start with its name, what was found and what is expected', async () => {
  const run = folder.start(['--empty'], { TIME_ZONE: 'Mars' })
  expect(await run.exit).toBe(1)
  expect(run.output()).toContain('TIME_ZONE: found "Mars", expected a name such as Europe/Amsterdam')
})

test('a killed start leaves no program behind but its database, and the next start goes on with the data', async () => {
  const first = folder.start()
  const url = await first.says(address)
  const second = folder.start()
  expect(await second.exit).toBe(0)
  expect(second.output()).toContain(`already runs with this data: ${url}`)
  first.child.kill('SIGKILL')
  await first.exit
  await expect
    .poll(
      () =>
        fetch(url).then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 15_000 },
    )
    .toBe('gone')
  const third = folder.start()
  const again = await third.says(address)
  expect(await statusOf(`${again}/health/ready`)).toBe(200)
  third.child.kill('SIGTERM')
  expect(await third.exit).toBe(0)
})

test('processes share the port of the web server; one that is killed is replaced, and none outlives the start', async () => {
  const run = folder.start(['--empty'], { WEB_PROCESSES: '3' })
  const url = await run.says(address)
  const listening = () =>
    readFileSync(path.join(folder.dataDir, 'logs/web.log'), 'utf8')
      .split('\n')
      .filter(line => line.includes('"listening"'))
      .map(line => (JSON.parse(line) as { pid: number }).pid)
  const [lost, ...others] = listening()
  expect(others).toHaveLength(2)
  process.kill(lost!, 'SIGKILL')
  await expect.poll(() => listening().length, { timeout: 30_000 }).toBe(4)
  for (let asked = 0; asked < 6; asked++) expect(await statusOf(`${url}/health/ready`)).toBe(200)
  run.child.kill('SIGTERM')
  expect(await run.exit).toBe(0)
  for (const pid of listening()) expect(() => process.kill(pid, 0)).toThrow()
})

test('a SIGTERM to npm itself stops everything below it too', async () => {
  const run = folder.start(['--empty'], {}, ['npm', 'start', '--'])
  const url = await run.says(address)
  await run.says(/Ctrl-C stops everything/)
  run.child.kill('SIGTERM')
  await run.exit
  await expect(fetch(`${url}/health/live`)).rejects.toThrow()
})

test('while PostgreSQL is gone every page is a plain 503 within three seconds, and it recovers by itself', async () => {
  const run = folder.start()
  const url = await run.says(address)
  await run.says(/Ctrl-C stops everything/)
  const page = `${url}/sign-in`
  expect(await statusOf(page)).toBe(200)
  run.child.kill('SIGSTOP')
  process.kill(await folder.postmaster(), 'SIGQUIT')
  await expect.poll(() => statusOf(page), { timeout: 15_000, interval: 20 }).toBe(503)
  const started = performance.now()
  const response = await fetch(page)
  expect(performance.now() - started).toBeLessThan(3_000)
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('Even niet beschikbaar')
  expect(await statusOf(`${url}/health/ready`)).toBe(503)
  expect(await statusOf(`${url}/health/live`)).toBe(200)
  run.child.kill('SIGCONT')
  await expect.poll(() => statusOf(page), { timeout: 40_000, interval: 200 }).toBe(200)
  run.child.kill('SIGTERM')
  expect(await run.exit).toBe(0)
})
