/** Colours of the picture as `#rrggbb`, read from the page's style so that they follow light, dark and forced colours. */
export interface Palette {
  paper: string
  ink: string
  line: string
  edge: string
  focus: string
  /** By hue: kinds, or communities of which the last is "all others". */
  hues: string[]
  font: string
}

const hueNames = ['map-1', 'map-2', 'map-3', 'map-4', 'map-5', 'map-6', 'map-7', 'map-rest']

export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const brush = document.createElement('canvas').getContext('2d')
  const colour = (name: string) => {
    if (!brush) return '#000000'
    // The brush knows system colours too, and gives any opaque colour back as #rrggbb.
    brush.fillStyle = style.getPropertyValue(`--${name}`).trim()
    return brush.fillStyle
  }
  return {
    paper: colour('map-paper'),
    ink: colour('map-ink'),
    line: colour('map-line'),
    edge: colour('map-edge'),
    focus: colour('map-focus'),
    hues: hueNames.map(colour),
    font: style.fontFamily,
  }
}

const channels = (hex: string) => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16))

/** Red, green and blue from 0 to 1. */
export function sharesOf(hex: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels(hex)
  return [red / 255, green / 255, blue / 255]
}

/** A colour so far (0 to 1) towards another. */
export function mixed(from: string, to: string, share: number): string {
  const target = channels(to)
  const mix = channels(from).map((one, at) => Math.round(one + ((target[at] ?? 0) - one) * share))
  return `#${mix.map(one => one.toString(16).padStart(2, '0')).join('')}`
}

/** Calls back when light, dark or forced colours change; returns what ends this. */
export function onPaletteChange(react: () => void): () => void {
  const asked = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(query => matchMedia(query))
  const root = new MutationObserver(react)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  for (const one of asked) one.addEventListener('change', react)
  return () => {
    root.disconnect()
    for (const one of asked) one.removeEventListener('change', react)
  }
}
