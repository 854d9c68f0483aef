import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Maximize, ZoomIn, ZoomOut } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { MapView } from '../map-view'
import { nextNode, type Direction } from '../next-node'
import type { MapKey } from '../social-map'
import { lineOf, type InSight } from './in-sight'
import { savePicture } from './map-png'
import { MapLegend } from './map-legend'
import { useDrawing, useDrawnNodes } from './use-drawing'
import type { InSightMap, Stood, WholeMap } from './whole-map'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const nearer = 0.66

interface MapPictureProps {
  map: WholeMap
  view: MapView
  shown: InSightMap
  onChoose: (key: MapKey | null) => void
  /** Says what the picture shows, for its file. */
  caption: string
}

/** The map as a picture: one stop of the Tab key, in which the arrows go from name to name. */
export function MapPicture({ map, view, shown, onChoose, caption }: MapPictureProps) {
  const { t } = useTranslation('map-picture')
  const help = useId()
  const frame = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const legend = useRef<HTMLDivElement>(null)
  const cursor = useRef<MapKey | null>(null)
  const [said, setSaid] = useState('')
  const sight = useMemo<InSight>(
    () => ({
      nodes: new Set(shown.nodes.map(node => node.key)),
      lines: new Set(shown.pairs.map(pair => lineOf(pair.from, pair.to))),
      chosen: view.at,
      near: (view.at && map.tied.get(view.at)) ?? new Set(),
    }),
    [shown, map, view.at],
  )
  const nodes = useDrawnNodes(map, view)
  const { drawing, state } = useDrawing(frame, nodes, { map, view, sight, onChoose })

  const stand = (key: MapKey | null) => {
    cursor.current = key
    drawing.current?.stand(key)
    const node = key && map.byKey.get(key)
    if (node) setSaid(`${node.name}, ${t(`kind.${node.kind}`)}, ${t('measures.short', { count: node.degree })}`)
  }
  const choose = (key: MapKey | null) => {
    onChoose(key)
    const name = key && map.names.get(key)
    setSaid(name ? t('picture.chosen', { name }) : t('picture.left'))
  }
  const tiedInSight = (key: MapKey) =>
    [...(map.tied.get(key) ?? [])].flatMap(one => (sight.nodes.has(one) ? (map.byKey.get(one) ?? []) : []))
  const go = (direction: Direction, alongTies: boolean) => {
    const here = [cursor.current, view.at].find(key => key !== null && sight.nodes.has(key))
    const from = here && map.byKey.get(here)
    if (!from) {
      const first = shown.nodes.reduce<Stood | null>(
        (most, one) => (most && most.degree >= one.degree ? most : one),
        null,
      )
      return stand(first?.key ?? null)
    }
    const next = nextNode(from, alongTies ? tiedInSight(from.key) : shown.nodes, direction)
    if (next) stand(next.key)
    else setSaid(t('picture.end'))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (direction) go(direction, event.shiftKey)
    else if (event.key === 'Enter' || event.key === ' ') {
      if (cursor.current) choose(cursor.current)
    } else if (event.key === 'Escape') {
      if (view.at) choose(null)
      else {
        stand(null)
        tools.current?.querySelector('button')?.focus()
      }
    } else if (event.key === '+' || event.key === '=') drawing.current?.zoom(nearer)
    else if (event.key === '-') drawing.current?.zoom(1 / nearer)
    else if (event.key === '0') drawing.current?.fit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (state === 'none')
    return (
      <div className="card-body">
        <Notice>{t('picture.none')}</Notice>
      </div>
    )
  return (
    <>
      <div className="map-stage">
        {/* The frame takes keys as an application does; what it holds is drawn, and told in the line that is announced. */}
        {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={frame}
          className="map-frame"
          role="application"
          aria-label={t('picture.label', { count: shown.nodes.length })}
          aria-describedby={help}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => drawing.current?.stand(null)}
          onFocus={() =>
            drawing.current?.stand(cursor.current && sight.nodes.has(cursor.current) ? cursor.current : null)
          }
          onPointerDown={event => event.pointerType === 'mouse' && event.currentTarget.focus({ preventScroll: true })}
        />
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        <div className="map-tools no-print" ref={tools}>
          <Button type="button" look="quiet" icon={ZoomIn} iconOnly onClick={() => drawing.current?.zoom(nearer)}>
            {t('picture.in')}
          </Button>
          <Button type="button" look="quiet" icon={ZoomOut} iconOnly onClick={() => drawing.current?.zoom(1 / nearer)}>
            {t('picture.out')}
          </Button>
          <Button type="button" look="quiet" icon={Maximize} iconOnly onClick={() => drawing.current?.fit()}>
            {t('picture.all')}
          </Button>
        </div>
        {state === 'coming' ? <p className="map-coming muted">{t('picture.coming')}</p> : null}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <div ref={legend}>
        <MapLegend map={map} nodes={shown.nodes} view={view} />
      </div>
      <p className="map-help small muted" id={help}>
        {t('picture.help')}
      </p>
      <div className="map-foot no-print">
        <Button
          type="button"
          look="quiet"
          small
          disabled={state !== 'drawn'}
          onClick={() =>
            drawing.current && legend.current && void savePicture(drawing.current, legend.current, t('title'), caption)
          }
        >
          {t('picture.png')}
        </Button>
      </div>
    </>
  )
}
