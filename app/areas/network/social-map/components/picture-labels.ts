import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from './palette'

const textSize = 13

/** Names beside their nodes, with a halo of paper so that lines do not cross the letters. */
export function labelDrawer(palette: Palette): NodeLabelDrawingFunction {
  return (brush, { label, x, y, size }) => {
    if (!label) return
    brush.font = `${textSize}px ${palette.font}`
    brush.lineJoin = 'round'
    brush.lineWidth = 3
    brush.strokeStyle = palette.paper
    brush.fillStyle = palette.ink
    brush.strokeText(label, x + size + 4, y + textSize / 3)
    brush.fillText(label, x + size + 4, y + textSize / 3)
  }
}

/** Who is pointed at or chosen: the name on a plate, and a ring around the node. */
export function plateDrawer(palette: Palette): NodeHoverDrawingFunction {
  return (brush, { label, x, y, size }) => {
    brush.beginPath()
    brush.arc(x, y, size + 4, 0, 2 * Math.PI)
    brush.fillStyle = palette.paper
    brush.fill()
    brush.lineWidth = 2
    brush.strokeStyle = palette.ink
    brush.stroke()
    if (!label) return
    brush.font = `600 ${textSize}px ${palette.font}`
    const width = brush.measureText(label).width + 12
    const toRight = x + size + 8
    const left = toRight + width > brush.canvas.clientWidth ? x - size - 8 - width : toRight
    brush.beginPath()
    brush.roundRect(left, y - 12, width, 24, 4)
    brush.fillStyle = palette.paper
    brush.fill()
    brush.lineWidth = 1
    brush.strokeStyle = palette.edge
    brush.stroke()
    brush.fillStyle = palette.ink
    brush.fillText(label, left + 6, y + textSize / 3)
  }
}
