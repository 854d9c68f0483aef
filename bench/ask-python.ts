import { spawn } from 'node:child_process'

/** Runs a Python program with this as JSON on its input and answers the JSON that it prints; null when it cannot run here. */
export function askPython<T>(script: string, input: unknown): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.on('error', () => resolve(null))
    child.stdin.on('error', () => undefined)
    child.on('close', code => {
      if (code !== 0) return resolve(null)
      try {
        resolve(JSON.parse(Buffer.concat(said).toString('utf8')) as T)
      } catch (error) {
        reject(error as Error)
      }
    })
    child.stdin.end(JSON.stringify(input))
  })
}
