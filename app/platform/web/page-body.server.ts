import { Writable } from 'node:stream'

/** Takes what a renderer writes, in its many small pieces, and gives it back as one. */
export class PageBody extends Writable {
  private readonly pieces: Buffer[] = []

  override _write(piece: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.pieces.push(piece)
    done()
  }

  /** Everything that was written, when the writing has ended. */
  whole(): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      this.once('finish', () => resolve(Buffer.concat(this.pieces)))
      this.once('error', reject)
    })
  }
}
