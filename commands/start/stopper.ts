export interface Stopper {
  /** Registers something to undo; undone in reverse order when all is stopped. */
  onStop(undo: () => Promise<unknown>): void
  isStopping(): boolean
  /** Undoes everything once and ends this process with the code. */
  stop(code: number): Promise<void>
}

/** Stops everything that was started, in reverse order, on Ctrl-C, on a request to end, or when a part fails. */
export function createStopper(): Stopper {
  const undos: (() => Promise<unknown>)[] = []
  let stopping: Promise<void> | undefined

  async function undoAll(code: number): Promise<void> {
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      await undo().catch((error: unknown) => console.error(error instanceof Error ? error.message : String(error)))
    }
    process.exit(code)
  }

  function stop(code: number): Promise<void> {
    stopping ??= undoAll(code)
    return stopping
  }

  const onSignal = () => {
    if (!stopping) console.log('\nStopping.')
    void stop(0)
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal)

  return {
    onStop: undo => void undos.push(undo),
    isStopping: () => stopping !== undefined,
    stop,
  }
}
