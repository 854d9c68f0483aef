import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True when the file with this `import.meta.url` is the program that was started, false when it is imported. */
export function isMain(moduleUrl: string): boolean {
  const program = process.argv[1]
  return program !== undefined && realpathSync(program) === fileURLToPath(moduleUrl)
}

/** Runs a command; a failure is said in one message without a stack, and ends with code 1. */
export async function runCommand(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
