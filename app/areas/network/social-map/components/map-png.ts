import type { Drawing } from './drawing'

const scale = 2
const margin = 20
const lineHeight = 22

/** Saves the picture as it looks now with its title, what it shows and its legend, twice its size so that it stays sharp on paper. */
export async function savePicture(
  drawing: Drawing,
  legend: HTMLElement,
  title: string,
  caption: string,
): Promise<void> {
  const { width, height } = drawing.size
  const style = getComputedStyle(legend)
  const [paper, ink] = ['--paper', '--ink'].map(name => style.getPropertyValue(name).trim())
  const items = [...legend.querySelectorAll<HTMLElement>('li')]
  const perLine = Math.max(1, Math.floor((width - margin) / 210))
  const head = 2 * lineHeight + margin
  const foot = Math.ceil(items.length / perLine) * lineHeight + margin
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = (head + height + foot) * scale
  const brush = canvas.getContext('2d')
  if (!brush) return
  brush.scale(scale, scale)
  brush.fillStyle = paper || 'white'
  brush.fillRect(0, 0, width, head + height + foot)
  drawing.drawOn(brush, 0, head, width, height)
  brush.fillStyle = ink || 'black'
  brush.font = `600 16px ${style.fontFamily}`
  brush.fillText(title, margin, margin + 8, width - 2 * margin)
  brush.font = `13px ${style.fontFamily}`
  brush.fillText(caption, margin, margin + 8 + lineHeight, width - 2 * margin)
  items.forEach((item, index) => {
    const x = margin + (index % perLine) * 210
    const y = head + height + margin / 2 + Math.floor(index / perLine) * lineHeight
    drawMark(brush, item, x + 8, y + 8)
    brush.fillStyle = ink || 'black'
    brush.fillText(item.textContent.trim(), x + 22, y + 13, 184)
  })
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${title}.png`
  link.click()
  URL.revokeObjectURL(link.href)
}

function drawMark(brush: CanvasRenderingContext2D, item: HTMLElement, x: number, y: number) {
  const path = item.querySelector('path')
  const mark = path ?? item.querySelector('.map-swatch')
  if (!mark) return
  const style = getComputedStyle(mark)
  brush.save()
  brush.translate(x, y)
  brush.scale(0.62, 0.62)
  brush.fillStyle = path ? style.fill : style.backgroundColor
  brush.fill(new Path2D(path?.getAttribute('d') ?? 'M-9 -9h18v18h-18z'))
  brush.restore()
}
