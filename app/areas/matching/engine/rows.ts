/** Sender's ids as row numbers; the rows of what was removed are given out again. */
export class Rows {
  private readonly rowOf = new Map<string, number>()
  private readonly free: number[] = []
  readonly ids: string[] = []

  get count(): number {
    return this.rowOf.size
  }

  /** One past the highest row ever used. */
  get end(): number {
    return this.ids.length
  }

  find(id: string): number {
    return this.rowOf.get(id) ?? -1
  }

  take(id: string): number {
    const known = this.rowOf.get(id)
    if (known !== undefined) return known
    const row = this.free.pop() ?? this.ids.length
    this.ids[row] = id
    this.rowOf.set(id, row)
    return row
  }

  release(id: string): number {
    const row = this.find(id)
    if (row >= 0) {
      this.rowOf.delete(id)
      this.free.push(row)
    }
    return row
  }

  compare(a: number, b: number): number {
    const [left, right] = [this.ids[a] as string, this.ids[b] as string]
    return left < right ? -1 : left > right ? 1 : 0
  }
}
