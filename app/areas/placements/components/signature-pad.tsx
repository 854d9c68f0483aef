import { useRef, useState, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Fold } from '~/ui/fold'

const width = 400
const height = 120

/** Room to draw a signature; sends it as SVG path data within 400 by 120 units. Typing the name alone is enough. */
export function SignaturePad({ name }: { name: string }) {
  const { t } = useTranslation('placements')
  const [path, setPath] = useState('')
  const drawing = useRef(false)
  const pointOf = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * width
    const y = ((event.clientY - box.top) / box.height) * height
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    const point = pointOf(event)
    drawing.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    setPath(before => `${before}M${point}`)
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing.current) return
    const point = pointOf(event)
    setPath(before => (before.length < 19_000 ? `${before}L${point}` : before))
  }
  return (
    <Fold title={t('signing.drawn')}>
      <p className="small">{t('signing.equal')}</p>
      <input type="hidden" name={name} value={path} />
      <svg
        className="signature-pad"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('signing.drawn')}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => {
          drawing.current = false
        }}
      >
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Button type="button" look="text" onClick={() => setPath('')}>
        {t('signing.clear')}
      </Button>
    </Fold>
  )
}
