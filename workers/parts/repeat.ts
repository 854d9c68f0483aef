import { log, errorFacts } from '~/platform/log.server'

export interface Repeating {
  /** Ends the repeating and waits for the round in hand. */
  stop(): Promise<void>
}

/** Does something now and again after each pause; a round that fails is logged and the next one comes all the same. */
export function repeat(name: string, pauseMillis: number, work: () => Promise<void>): Repeating {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()

  function go(): void {
    round = work()
      .catch(error => log().warn({ sweep: name, error: errorFacts(error) }, 'sweep failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(go, pauseMillis)
      })
  }
  go()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
