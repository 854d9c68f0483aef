import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { conceptsAsJson, editionsKey, profilesAsJson, type JsonPart } from '~/areas/taxonomy/all-concepts.store.server'
import type { Tx } from '~/platform/database.server'
import { errorFacts, log } from '~/platform/log.server'
import type { SuggestQuestion } from './question'
import type { Shown, Suggestions } from './suggestion'
import type { FromThread, ToThread } from './thread-messages'

/** With so many questions waiting the next is told that it is too busy. */
const mostWaiting = 20
/** After a thread broke none is started for so long: what broke it may break the next, and reading everything costs. */
const restMillis = 60_000
/** Nobody waits longer for suggestions; the first question after a start waits for the index too. */
const longestWaitMillis = 10_000

/**
 * Small steps of collecting garbage: reading the lists makes much of it, and what was taken for it once is not given back.
 * ESCO needs some 60 MB of the rest.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 }

/** A thread does not take over the loader of TypeScript from the main thread: it registers its own first. */
const startTypeScript = `import('tsx/esm/api').then(({ register }) => { register(); return import(process.argv[2]) })`

/** The built product has the thread's program beside the others; from the sources it is run as it is. */
function startThread(): Worker {
  const isBuilt = import.meta.url.endsWith('.js')
  if (isBuilt) return new Worker(path.resolve('build/programs/suggest-thread.js'), { resourceLimits })
  const program = new URL('./suggest-thread.server.ts', import.meta.url).href
  return new Worker(startTypeScript, { eval: true, argv: [program], execArgv: [], resourceLimits })
}

/** The one index of this process, in a thread of its own, so that neither building nor asking keeps others waiting. */
class Suggester {
  private thread: Worker | null = null
  private edition: string | null = null
  private last: Promise<unknown> = Promise.resolve()
  private readonly waiting = new Map<number, (answer: Suggestions | null) => void>()
  private asked = 0
  private isResting = false

  /** Sees to it that the thread has the concepts as they are now. One reader after the other. */
  follow(db: Tx): Promise<void> {
    const turn = this.last.then(() => this.readWhenChanged(db))
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Suggestions for a question, or null when there are none to be had now. */
  ask(question: SuggestQuestion, shown: Shown): Promise<Suggestions | null> {
    if (!this.thread || this.waiting.size >= mostWaiting) return Promise.resolve(null)
    const number = (this.asked += 1)
    return new Promise(resolve => {
      const late = setTimeout(() => this.answer(number, null), longestWaitMillis)
      this.waiting.set(number, answer => {
        clearTimeout(late)
        resolve(answer)
      })
      this.tell({ kind: 'ask', number, question, shown })
    })
  }

  private async readWhenChanged(db: Tx): Promise<void> {
    if (this.isResting) return
    for (let look = 0; look < 3; look++) {
      const edition = await editionsKey(db)
      if (this.thread && edition === this.edition) return
      this.thread ??= this.open()
      this.tell({ kind: 'begin' })
      await this.tellParts('concepts', after => conceptsAsJson(db, after))
      await this.tellParts('profiles', after => profilesAsJson(db, after))
      if ((await editionsKey(db)) !== edition) continue
      this.tell({ kind: 'build' })
      this.edition = edition
      return
    }
  }

  private async tellParts(kind: 'concepts' | 'profiles', read: (after: string | null) => Promise<JsonPart>) {
    for (let after: string | null = null; ;) {
      const { json, next }: JsonPart = await read(after)
      this.tell({ kind, json })
      if (next === null) return
      after = next
    }
  }

  private open(): Worker {
    const thread = startThread()
    thread.unref()
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'answer') this.answer(message.number, message.suggestions)
      else
        log().info({ concepts: message.concepts, labels: message.labels, millis: message.millis }, 'suggestions ready')
    })
    thread.once('error', error => log().error({ error: errorFacts(error) }, 'the thread of suggestions broke'))
    thread.once('exit', () => this.forget(thread))
    return thread
  }

  private forget(thread: Worker): void {
    if (this.thread !== thread) return
    this.thread = null
    this.edition = null
    this.isResting = true
    setTimeout(() => (this.isResting = false), restMillis).unref()
    for (const number of [...this.waiting.keys()]) this.answer(number, null)
  }

  private answer(number: number, answer: Suggestions | null): void {
    this.waiting.get(number)?.(answer)
    this.waiting.delete(number)
  }

  private tell(message: ToThread): void {
    this.thread?.postMessage(message)
  }
}

const suggester = new Suggester()

/**
 * Suggestions for a question in two steps: the first, in the reader's transaction, follows the taxonomy; the second, which
 * takes its time, holds no connection. Null when there was nothing to read, or none are to be had now.
 */
export async function suggestionsFor(
  db: Tx,
  question: SuggestQuestion | null,
  shown: Shown,
): Promise<() => Promise<Suggestions | null>> {
  if (!question) return async () => null
  await suggester.follow(db)
  return () => suggester.ask(question, shown)
}
