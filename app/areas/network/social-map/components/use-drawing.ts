import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { hueOf, largestOf, radiusOf } from '../map-look'
import type { MapView } from '../map-view'
import type { MapKey } from '../social-map'
import type { DrawnNode, Drawing } from './drawing'
import type { InSight } from './in-sight'
import { onPaletteChange, readPalette } from './palette'
import { shapeNumber } from './shapes'
import type { WholeMap } from './whole-map'

/** `none`: this browser draws no WebGL. */
export type DrawingState = 'coming' | 'drawn' | 'none'

interface Ask {
  map: WholeMap
  view: MapView
  sight: InSight
  onChoose: (key: MapKey | null) => void
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/** Every node of the map as it is drawn in a view. */
export function useDrawnNodes(map: WholeMap, { size, colour }: MapView): DrawnNode[] {
  return useMemo(() => {
    const largest = largestOf(map.nodes, size)
    return map.nodes.map(node => ({
      key: node.key,
      name: node.name,
      x: node.x,
      y: node.y,
      shape: shapeNumber(node.kind),
      hue: hueOf(node, colour, map.communities),
      radius: radiusOf(node[size], largest, map.nodes.length),
    }))
  }, [map, size, colour])
}

/** Draws the map in a frame, loaded when the page is there, and keeps the picture as the view says. */
export function useDrawing(
  frame: RefObject<HTMLElement | null>,
  nodes: DrawnNode[],
  { map, view, sight, onChoose }: Ask,
) {
  const drawing = useRef<Drawing | null>(null)
  const [state, setState] = useState<DrawingState>('coming')
  const [palettes, setPalettes] = useState(0)
  const newest = useRef({ nodes, sight, onChoose })
  useEffect(() => {
    newest.current = { nodes, sight, onChoose }
  })
  useEffect(() => onPaletteChange(() => setPalettes(count => count + 1)), [])
  useEffect(() => {
    const element = frame.current
    if (!element) return
    if (!hasWebGl()) return setState('none')
    let isGone = false
    void import('./drawing').then(({ Drawing }) => {
      if (isGone) return
      try {
        drawing.current = new Drawing(
          element,
          newest.current.nodes,
          map.pairs,
          newest.current.sight,
          readPalette(element),
          {
            onChoose: key => newest.current.onChoose(key),
          },
        )
        drawing.current.fit()
        setState('drawn')
      } catch {
        setState('none')
      }
    })
    return () => {
      isGone = true
      drawing.current?.end()
      drawing.current = null
    }
  }, [frame, map, palettes])
  useEffect(() => drawing.current?.dress(nodes), [nodes])
  useEffect(() => drawing.current?.show(sight), [sight])
  const { filter, around } = view
  // Who is chosen changes nothing of what is in sight unless the map is narrowed to it.
  const narrowed = JSON.stringify([filter, around, around ? view.at : null])
  useEffect(() => drawing.current?.fit(), [narrowed])
  return { drawing, state }
}
