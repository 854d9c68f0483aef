import { pictureTones, type PictureBlock, type PictureShape } from './picture'
import { contentWidth, keepRoom, margin, styles, tagWith, useStyle, type Pdf, type Tag } from './tagged-page.server'
import { printable } from './write-text.server'

const [ink, edge] = ['#1d2429', '#7d8b91']
const textSize = 12

/** Draws a picture as wide as the page, under one tag with its words. */
export function drawPicture(pdf: Pdf, parent: Tag, picture: PictureBlock): void {
  const scale = contentWidth(pdf) / picture.width
  keepRoom(pdf, picture.height * scale + 8)
  const top = pdf.y
  const box: [number, number, number, number] = [
    margin,
    top,
    margin + picture.width * scale,
    top + picture.height * scale,
  ]
  const content = pdf.markStructureContent('Figure', { bbox: box })
  pdf.save().translate(margin, top).scale(scale)
  useStyle(pdf, styles.body)
  for (const shape of picture.shapes) drawShape(pdf, shape)
  pdf.restore()
  pdf.endMarkedContent()
  parent.add(tagWith(pdf, 'Figure', { alt: printable(picture.alt), bbox: box, placement: 'Block' }, content))
  pdf.x = margin
  pdf.y = top + picture.height * scale + 8
}

function drawShape(pdf: Pdf, shape: PictureShape): void {
  switch (shape.kind) {
    case 'rect':
      pdf.rect(shape.x, shape.y, shape.width, shape.height).lineWidth(0.7)
      pdf.fillAndStroke(pictureTones[shape.tone], edge)
      return
    case 'circle':
      pdf.circle(shape.x, shape.y, shape.radius).lineWidth(2)
      if (shape.isDashed) pdf.dash(4, { space: 3 })
      pdf.fillAndStroke('#ffffff', '#0a5c66').undash()
      return
    case 'line':
      pdf
        .moveTo(...(shape.from as [number, number]))
        .lineTo(...(shape.to as [number, number]))
        .lineWidth(1.2)
      pdf.dash(4, { space: 4 }).strokeColor(edge).stroke().undash()
      return
    case 'text': {
      useStyle(pdf, shape.isBold ? styles.h3 : styles.body)
      pdf.fontSize(textSize).fillColor(ink)
      const text = printable(shape.text)
      const width = pdf.widthOfString(text)
      const start = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2
      pdf.text(text, shape.x - start, shape.y - textSize * 0.78, { lineBreak: false })
    }
  }
}
