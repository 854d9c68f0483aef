/** How the arrays of an index are made: in this thread's memory, or shared with worker threads. */
export type Allocate = (length: number) => Int32Array

export const localMemory: Allocate = length => new Int32Array(length)
export const sharedMemory: Allocate = length => new Int32Array(new SharedArrayBuffer(length * 4))

/**
 * Many lists of small records in one pool of typed arrays, one array per field. A list that outgrows its room moves to
 * the end of the pool with twice the room; when more than half of the pool is left behind, the pool is packed again.
 */
export class Lists {
  start: Int32Array
  length: Int32Array
  fields: Int32Array[]
  private room: Int32Array
  private used = 0
  private live = 0

  constructor(
    fieldCount: number,
    private readonly allocate: Allocate = localMemory,
    listCapacity = 64,
    recordCapacity = 256,
  ) {
    this.start = allocate(listCapacity)
    this.length = allocate(listCapacity)
    this.room = new Int32Array(listCapacity)
    this.fields = Array.from({ length: fieldCount }, () => allocate(recordCapacity))
  }

  /** Makes room for lists up to and including this one. */
  ensureList(list: number): void {
    if (list < this.start.length) return
    const capacity = Math.max(list + 1, this.start.length * 2)
    this.start = grown(this.start, capacity, this.allocate)
    this.length = grown(this.length, capacity, this.allocate)
    this.room = grown(this.room, capacity, localMemory)
  }

  /** Appends a record and answers its position in the pool; the caller fills the fields. */
  append(list: number): number {
    this.ensureList(list)
    const length = this.length[list] as number
    if (length === this.room[list]) this.move(list, Math.max(4, length * 2))
    this.length[list] = length + 1
    return (this.start[list] as number) + length
  }

  /** Makes a list empty with room for exactly so many records, for bulk loading. */
  reserve(list: number, room: number): void {
    this.ensureList(list)
    if ((this.room[list] as number) < room) this.move(list, room)
  }

  /** Removes the record at this position of the pool; the list's last record takes its place. */
  removeAt(list: number, position: number): void {
    const last = (this.start[list] as number) + (this.length[list] as number) - 1
    for (const field of this.fields) field[position] = field[last] as number
    this.length[list] = (this.length[list] as number) - 1
  }

  clear(list: number): void {
    if (list < this.length.length) this.length[list] = 0
  }

  private move(list: number, room: number): void {
    this.live += room - (this.room[list] as number)
    if (this.used + room > (this.fields[0] as Int32Array).length) this.makeRoom(list, room)
    const from = this.start[list] as number
    const length = this.length[list] as number
    for (const field of this.fields) copy(field, from, field, this.used, length)
    this.start[list] = this.used
    this.room[list] = room
    this.used += room
  }

  /** Packs the lists, or grows the pool when it is really full. */
  private makeRoom(except: number, room: number): void {
    const capacity = Math.max((this.fields[0] as Int32Array).length, this.live * 2 + room)
    const packed = this.fields.map(() => this.allocate(capacity))
    let at = 0
    for (let list = 0; list < this.start.length; list++) {
      const from = this.start[list] as number
      const length = this.length[list] as number
      this.fields.forEach((field, i) => copy(field, from, packed[i] as Int32Array, at, length))
      this.start[list] = at
      at += list === except ? length : (this.room[list] as number)
    }
    this.fields = packed
    this.used = at
  }
}

function grown(array: Int32Array, capacity: number, allocate: Allocate): Int32Array {
  const larger = allocate(capacity)
  larger.set(array)
  return larger
}

/** For short lists quicker than a view and `set`. */
function copy(from: Int32Array, start: number, to: Int32Array, target: number, length: number): void {
  for (let i = 0; i < length; i++) to[target + i] = from[start + i] as number
}
