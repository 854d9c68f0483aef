/** Values that many places share (a postcode area, a licence), as small numbers in order of first use. */
export class Facet<V> {
  private readonly numberOf = new Map<string, number>()
  readonly values: V[] = []

  /** The number of this value, a new one when it was not seen before. */
  take(key: string, valueOf: () => V): number {
    const known = this.numberOf.get(key)
    if (known !== undefined) return known
    const number = this.values.length
    this.numberOf.set(key, number)
    this.values.push(valueOf())
    return number
  }
}

/** One whole number for each row, in an array that grows. */
export class Column {
  values = new Int32Array(64)

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const larger = new Int32Array(Math.max(row + 1, this.values.length * 2))
      larger.set(this.values)
      this.values = larger
    }
    this.values[row] = value
  }
}
