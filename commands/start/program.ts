import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { childEnvironment } from '~/platform/env.server'
import { projectFolder } from '../project-folder'

export interface ProgramOptions {
  /** Name for people, and of the log file. */
  name: string
  /** Arguments for node, the program's file included. */
  arguments: string[]
  environment: Record<string, string>
  logFolder: string
}

export interface Program {
  name: string
  /** Resolves when the program says it is ready; rejects when it ends before. */
  ready: Promise<void>
  /** Resolves when the program has ended, with the reason in words. */
  ended: Promise<string>
  /** Asks the program to stop and waits; after the limit it is killed. */
  stop(limitMillis?: number): Promise<void>
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}

function readiness(child: ChildProcess, ended: Promise<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', message => {
      if (typeof message === 'object' && 'kind' in message && message.kind === 'ready') resolve()
    })
    void ended.then(reason => reject(new Error(reason)))
  })
}

/**
 * Starts a program of the product, with its log in a file. The channel between the processes tells the program when this one
 * is gone, also after a kill -9, and it then ends by itself.
 */
export function startProgram(options: ProgramOptions): Program {
  mkdirSync(options.logFolder, { recursive: true })
  const logFile = path.join(options.logFolder, `${options.name}.log`)
  const log = openSync(logFile, 'w')
  const child = spawn(process.execPath, options.arguments, {
    cwd: projectFolder,
    env: childEnvironment(options.environment),
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(`${options.name} could not be started: ${error.message}`))
    child.once('exit', (code, signal) =>
      resolve(`${options.name} ended (${signal ?? `code ${code}`}). Its last lines:\n${lastLines(logFile)}`),
    )
  })
  const ready = readiness(child, ended)
  ready.catch(() => undefined)
  return {
    name: options.name,
    ready,
    ended,
    stop: async (limitMillis = 15_000) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const timer = setTimeout(() => child.kill('SIGKILL'), limitMillis)
      child.kill('SIGTERM')
      await ended
      clearTimeout(timer)
    },
  }
}
