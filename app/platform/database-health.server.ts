export interface DatabaseHealth {
  /** True from the moment a connection broke until a probe succeeds again. */
  readonly isLost: boolean
  reportLost(error: unknown): void
  /** Gives the probe that decides whether the database is back, for example `select 1`. */
  watch(probe: () => Promise<unknown>): void
  stop(): void
}

const probePauseMillis = 500

/** Keeps whether the database answers; while it does not, it is probed twice a second. */
export function createDatabaseHealth(pauseMillis = probePauseMillis): DatabaseHealth {
  let lost = false
  let probe: (() => Promise<unknown>) | undefined
  let timer: NodeJS.Timeout | undefined

  function schedule(): void {
    timer ??= setTimeout(() => void check(), pauseMillis).unref()
  }

  async function check(): Promise<void> {
    timer = undefined
    try {
      await probe?.()
      lost = false
    } catch {
      lost = true
      schedule()
    }
  }

  return {
    get isLost() {
      return lost
    },
    reportLost() {
      if (!probe) return
      lost = true
      if (!timer) void check()
    },
    watch(next) {
      probe = next
    },
    stop() {
      probe = undefined
      clearTimeout(timer)
      timer = undefined
      lost = false
    },
  }
}

const shared = createDatabaseHealth()

/** The state of this process's database. */
export function databaseHealth(): DatabaseHealth {
  return shared
}
