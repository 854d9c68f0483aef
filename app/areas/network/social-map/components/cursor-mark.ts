/** Where a name stands in the picture, in pixels from its top left corner. */
export interface Spot {
  name: string
  x: number
  y: number
  radius: number
}

/**
 * A ring and a name where the keyboard stands, as an element over the picture: going from name to name then draws nothing of
 * the picture itself.
 */
export class CursorMark {
  private readonly ring = document.createElement('div')
  private readonly plate = document.createElement('div')

  constructor(private readonly frame: HTMLElement) {
    this.ring.className = 'map-cursor'
    this.plate.className = 'map-cursor-name'
    // What is stood on is announced in words beside the picture.
    this.ring.setAttribute('aria-hidden', 'true')
    this.ring.append(this.plate)
    this.ring.hidden = true
    frame.append(this.ring)
  }

  show(spot: Spot | null) {
    this.ring.hidden = spot === null
    if (!spot) return
    const { name, x, y, radius } = spot
    const reach = radius + 4
    this.ring.style.inlineSize = this.ring.style.blockSize = `${2 * reach}px`
    this.ring.style.transform = `translate(${x - reach}px, ${y - reach}px)`
    this.ring.classList.toggle('map-cursor-turned', x > this.frame.clientWidth / 2)
    if (this.plate.textContent !== name) this.plate.textContent = name
  }

  end() {
    this.ring.remove()
  }
}
