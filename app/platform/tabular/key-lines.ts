/** Slots for each key, so that a look takes few steps. */
const roomPerKey = 2
const firstSize = 1 << 12

/**
 * On which line a key was first seen. A key is kept as 64 bits, twelve bytes with its line, so that a million keys take some
 * 24 MB; two different keys of a million fall together once in thirty million files.
 */
export class KeyLines {
  private high = new Uint32Array(firstSize)
  private low = new Uint32Array(firstSize)
  /** 0 is an empty slot: lines count from 1. */
  private lines = new Uint32Array(firstSize)
  private count = 0

  /** Remembers a key; answers the line on which it was before, if it was. */
  add(parts: readonly string[], line: number): number | undefined {
    if ((this.count + 1) * roomPerKey > this.lines.length) this.grow()
    let high = 0x9e3779b9
    let low = 0x85ebca6b
    for (const part of parts) {
      for (let at = 0; at < part.length; at++) {
        const code = part.charCodeAt(at)
        high = Math.imul(high ^ code, 0x9e3779b1)
        high ^= high >>> 15
        low = Math.imul(low ^ code, 0x5f356495)
        low ^= low >>> 13
      }
      // A part ends: "a" + "bc" is another key than "ab" + "c".
      high = Math.imul(high ^ 0x10000, 0x85ebca77)
      low = Math.imul(low ^ 0x10000, 0xc2b2ae3d)
    }
    return this.put(mix(high), mix(low), line)
  }

  private put(high: number, low: number, line: number): number | undefined {
    const mask = this.lines.length - 1
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const held = this.lines[at] as number
      if (held === 0) {
        this.high[at] = high
        this.low[at] = low
        this.lines[at] = line
        this.count += 1
        return undefined
      }
      if (this.low[at] === low && this.high[at] === high) return held
    }
  }

  private grow(): void {
    const { high, low, lines } = this
    const size = lines.length * 2
    this.high = new Uint32Array(size)
    this.low = new Uint32Array(size)
    this.lines = new Uint32Array(size)
    this.count = 0
    for (let at = 0; at < lines.length; at++) {
      if (lines[at] !== 0) this.put(high[at] as number, low[at] as number, lines[at] as number)
    }
  }
}

function mix(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
