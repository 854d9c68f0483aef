/** Keeps the best rows in order: by key, then as `before` says of rows with the same key. */
export class TopRows {
  readonly rows: number[] = []
  private readonly keys: number[] = []

  constructor(
    private readonly count: number,
    private readonly before: (row: number, other: number) => boolean,
  ) {}

  offer(row: number, key: number): void {
    let at = this.rows.length
    while (at > 0 && this.isBefore(row, key, at - 1)) at -= 1
    if (at >= this.count) return
    this.rows.splice(at, 0, row)
    this.keys.splice(at, 0, key)
    if (this.rows.length > this.count) {
      this.rows.pop()
      this.keys.pop()
    }
  }

  private isBefore(row: number, key: number, at: number): boolean {
    const other = this.keys[at] as number
    return key > other || (key === other && this.before(row, this.rows[at] as number))
  }
}
