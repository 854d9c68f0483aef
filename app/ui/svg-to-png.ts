const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-size',
  'font-weight',
] as const
const scale = 2

/** Saves a picture of the page as PNG, as it looks now, on white or dark paper; twice its size, so that it stays sharp on paper. */
export async function svgToPng(svg: SVGSVGElement, name: string): Promise<void> {
  const copy = withStyles(svg)
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const paper = canvas.getContext('2d')
  if (!paper) return
  paper.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--paper') || 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.png`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A copy that looks alike without the page's style sheets. */
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    for (const property of drawn) to[index]?.setAttribute(property, style.getPropertyValue(property))
    if (element.tagName === 'text') to[index]?.setAttribute('font-family', 'sans-serif')
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy
}
