import { setImmediate } from 'node:timers/promises'
import type { Tx } from '~/platform/database.server'
import { PlaceBoard } from './place-board'
import {
  readAreas,
  readBoardState,
  readIdsAfter,
  readPlaces,
  type BoardState,
  type HashedPlace,
} from './place-rows.store.server'

const batch = 2_500
/** So many places are put on the board before others get their turn: some ten milliseconds. */
const putAtOnce = 250
/** Above so many changes at once, reading everything again is quicker. */
const mostChanges = 20_000

/** The places of one network in memory, and up to where they follow the database. */
class NetworkBoard {
  private board = new PlaceBoard()
  private readonly hashes = new Map<string, number>()
  private sum = 0
  private horizon: bigint | null = null
  private reading: { after: string | null; horizon: bigint } | null = null
  /** Changes that were taken over already, as long as they may come by again. */
  private taken = new Map<string, bigint>()
  private areas = ''
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly networkId: string) {}

  /** One reader after the other follows the changes: what was read later is never overwritten by what was read before. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /**
   * Brings the board up to date and answers it, or null when this reader does not see exactly the places that are on it.
   * Whether that is so, row-level security decides at each look.
   */
  async follow(db: Tx): Promise<PlaceBoard | null> {
    for (let look = 0; look < 3; look++) {
      const state = await readBoardState(db, this.networkId, this.horizon)
      if (state.areas !== this.areas) {
        this.board.setPoints(await readAreas(db))
        this.areas = state.areas
      }
      if (this.horizon === null || state.marks.length - this.taken.size > mostChanges) await this.readAll(db, state)
      else await this.readChanges(db, state)
      if (state.seen.count === this.hashes.size && state.seen.sum === this.sum) return this.board
    }
    this.horizon = null
    return null
  }

  /** Reads everything in batches. A reading that was cut off is taken up again by the next reader where it stopped. */
  private async readAll(db: Tx, state: BoardState): Promise<void> {
    if (!this.reading) {
      this.reading = { after: null, horizon: state.horizon }
      this.horizon = null
      this.board = this.board.renewed()
      this.hashes.clear()
      this.sum = 0
    }
    const { reading } = this
    const from = async (after: string | null) => {
      const ids = await readIdsAfter(db, this.networkId, after, batch)
      return { ids, found: await readPlaces(db, this.networkId, ids) }
    }
    for (let next = from(reading.after); ;) {
      const { ids, found } = await next
      const isLast = ids.length < batch
      // The database looks up the next ones while these are put in their place.
      if (!isLast) next = from(ids.at(-1) as string)
      next.catch(() => undefined)
      for (const [i, one] of found.entries()) {
        this.put(one)
        if (i % putAtOnce === putAtOnce - 1) await setImmediate()
      }
      reading.after = ids.at(-1) ?? reading.after
      if (isLast) break
    }
    this.taken = new Map()
    this.horizon = reading.horizon
    this.reading = null
  }

  private async readChanges(db: Tx, state: BoardState): Promise<void> {
    const changed = state.marks.filter(mark => this.taken.get(mark.id) !== mark.changedIn).map(mark => mark.id)
    if (changed.length > 0) {
      const found = await readPlaces(db, this.networkId, changed)
      for (const id of changed) this.takeOut(id)
      for (const one of found) this.put(one)
    }
    this.taken = new Map(state.marks.map(mark => [mark.id, mark.changedIn]))
    this.horizon = state.horizon
  }

  private put({ place, hash }: HashedPlace): void {
    this.takeOut(place.vacancyId)
    this.board.set(place)
    this.hashes.set(place.vacancyId, hash)
    this.sum += hash
  }

  private takeOut(id: string): void {
    const hash = this.hashes.get(id)
    if (hash === undefined) return
    this.board.remove(id)
    this.hashes.delete(id)
    this.sum -= hash
  }
}

/** Networks that are kept at once; the one that was asked longest ago makes room. */
const mostNetworks = 16
const boards = new Map<string, NetworkBoard>()

/** Lets go of a network's board, in a process that does not need it again soon. */
export function leaveBoard(networkId: string): void {
  boards.delete(networkId)
}

/**
 * Asks the board of a network, brought up to date in this reader's transaction. Answers null when the reader sees other
 * places than those on it; then the caller looks at what the reader does see. Only for readers of a whole network: what a
 * reader sees in part must not become what others see.
 */
export function askBoard<T>(db: Tx, networkId: string, ask: (board: PlaceBoard) => T): Promise<T | null> {
  const board = boards.get(networkId) ?? new NetworkBoard(networkId)
  boards.delete(networkId)
  boards.set(networkId, board)
  for (const oldest of [...boards.keys()].slice(0, -mostNetworks)) boards.delete(oldest)
  return board.inTurn(async () => {
    const current = await board.follow(db)
    return current && ask(current)
  })
}
