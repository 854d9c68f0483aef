/** Competence URIs as small numbers, in order of first use; a number is never given away again. */
export class CompetenceNumbers {
  private readonly numberOf = new Map<string, number>()
  readonly uris: string[] = []

  /** The number of a URI, a new one when it was not seen before. */
  take(uri: string): number {
    const known = this.numberOf.get(uri)
    if (known !== undefined) return known
    const number = this.uris.length
    this.numberOf.set(uri, number)
    this.uris.push(uri)
    return number
  }

  /** The number of a URI, or -1 when nothing uses it. */
  find(uri: string): number {
    return this.numberOf.get(uri) ?? -1
  }

  get count(): number {
    return this.uris.length
  }
}
