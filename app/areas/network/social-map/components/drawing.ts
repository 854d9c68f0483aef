import Graph from 'graphology'
import Sigma from 'sigma'
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { MapKey } from '../social-map'
import { CursorMark } from './cursor-mark'
import { gentleTouch } from './gentle-touch'
import { lineOf, type InSight } from './in-sight'
import { mixed, sharesOf, type Palette } from './palette'
import { labelDrawer, plateDrawer } from './picture-labels'
import { shapeProgram } from './shape-program'

/** A node as it is drawn. */
export interface DrawnNode {
  key: MapKey
  name: string
  x: number
  y: number
  /** Place of its kind among the kinds: its shape. */
  shape: number
  hue: number
  radius: number
}

export interface DrawnLine {
  from: MapKey
  to: MapKey
  strength: number
}

export interface DrawingEvents {
  onChoose: (key: MapKey | null) => void
}

/** More lines than this are drawn thin, all alike, and only while the map rests. */
const mostRibbons = 8_000
/** A frame that takes longer is seen to stutter. */
const slowMillis = 50
const thickness = [0, 1.5, 1.7, 2.2, 3, 4]

/** The picture of a map in a browser with WebGL; throws where that is missing. */
export class Drawing {
  private readonly sigma: Sigma
  private readonly graph: Graph
  private readonly endTouch: () => void
  private readonly mark: CursorMark
  private sight: InSight
  private cursor: string | null = null
  private pointed: string | null = null
  private isSlow = false
  private slowFrames = 0
  private lastRender = 0

  constructor(
    frame: HTMLElement,
    nodes: readonly DrawnNode[],
    lines: readonly DrawnLine[],
    sight: InSight,
    private readonly palette: Palette,
    events: DrawingEvents,
  ) {
    this.sight = sight
    this.graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
    for (const { key, name, x, y, shape, hue, radius } of nodes)
      this.graph.addNode(key, { x, y, size: radius, label: name, shape, hue, type: 'shape' })
    for (const { from, to, strength } of lines)
      if (from !== to && this.graph.hasNode(from) && this.graph.hasNode(to))
        this.graph.addEdgeWithKey(lineOf(from, to), from, to, { strength })
    const isCrowded = lines.length > mostRibbons
    this.sigma = new Sigma(this.graph, frame, {
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: shapeProgram(sharesOf(palette.paper)) },
      edgeProgramClasses: { line: isCrowded ? EdgeLineProgram : EdgeRectangleProgram },
      defaultEdgeType: 'line',
      hideEdgesOnMove: isCrowded,
      hideLabelsOnMove: isCrowded,
      defaultDrawNodeLabel: labelDrawer(palette),
      defaultDrawNodeHover: plateDrawer(palette),
      nodeReducer: (key, data) => this.nodeLook(key, data),
      edgeReducer: (key, data) => this.lineLook(key, data),
      labelRenderedSizeThreshold: 7,
      labelDensity: 0.5,
      labelGridCellSize: 170,
      zoomToSizeRatioFunction: ratio => ratio ** 0.3,
      minEdgeThickness: 1.5,
      stagePadding: 36,
      zIndex: true,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      enableCameraRotation: false,
    })
    this.sigma.on('enterNode', ({ node }) => this.point(node))
    this.sigma.on('leaveNode', () => this.point(null))
    this.sigma.on('clickNode', ({ node }) => events.onChoose(node as MapKey))
    this.sigma.on('clickStage', () => events.onChoose(null))
    this.mark = new CursorMark(frame)
    this.sigma.on('afterRender', () => {
      this.placeMark()
      this.watchPace()
    })
    this.endTouch = gentleTouch(frame)
  }

  private nodeLook(key: string, data: Record<string, unknown>): Partial<NodeDisplayData> {
    const { chosen, near, nodes } = this.sight
    const own = this.palette.hues[data['hue'] as number] ?? this.palette.ink
    const isChosen = key === chosen
    const isNear = isChosen || chosen === null || near.has(key)
    const look = {
      ...(data as Partial<NodeDisplayData>),
      hidden: !nodes.has(key),
      color: isNear ? own : mixed(own, this.palette.paper, 0.72),
      zIndex: isChosen ? 2 : isNear ? 1 : 0,
      highlighted: nodes.has(key) && isChosen,
    }
    return isNear ? look : { ...look, label: null }
  }

  private lineLook(key: string, data: Record<string, unknown>): Partial<EdgeDisplayData> {
    const [from = '', to = ''] = key.split(' ')
    const { chosen, lines } = this.sight
    const strength = data['strength'] as number
    const isOf = (one: string | null) => one !== null && (one === from || one === to)
    const stands = isOf(this.pointed) || isOf(chosen)
    return {
      hidden: !lines.has(key),
      size: thickness[strength] ?? 1,
      color: stands
        ? this.palette.focus
        : chosen === null
          ? mixed(this.palette.edge, this.palette.paper, strength < 3 ? 0.4 : 0)
          : this.palette.line,
      zIndex: stands ? 1 : 0,
    }
  }

  /** Where the machine cannot keep up, lines and names are left out while the map moves, and come back when it rests. */
  private watchPace() {
    const now = performance.now()
    const passed = now - this.lastRender
    this.lastRender = now
    if (this.isSlow || passed > 1_000) return
    this.slowFrames = passed > slowMillis ? this.slowFrames + 1 : 0
    if (this.slowFrames < 3) return
    this.isSlow = true
    this.sigma.setSettings({ hideEdgesOnMove: true, hideLabelsOnMove: true })
  }

  private point(key: string | null) {
    if (this.isSlow) return
    const before = this.pointed
    this.pointed = key
    const touched = [before, key].flatMap(one => (one && this.graph.hasNode(one) ? this.graph.edges(one) : []))
    if (touched.length > 0)
      this.sigma.refresh({ partialGraph: { nodes: [], edges: touched }, skipIndexation: true, schedule: true })
  }

  /** Takes over what is in sight. */
  show(sight: InSight) {
    this.sight = sight
    this.sigma.refresh()
  }

  /** Takes over sizes and colours. */
  dress(nodes: readonly DrawnNode[]) {
    for (const { key, hue, radius } of nodes) this.graph.mergeNodeAttributes(key, { hue, size: radius })
    this.sigma.refresh()
  }

  /** Where the keyboard stands; brought into sight when it lies outside. */
  stand(key: MapKey | null) {
    this.cursor = key
    this.placeMark()
    if (key) this.bringIn(key)
  }

  private placeMark() {
    const key = this.cursor
    const place = key === null ? undefined : this.sigma.getNodeDisplayData(key)
    if (key === null || !place || place.hidden) return this.mark.show(null)
    const { x, y } = this.sigma.framedGraphToViewport(place)
    const name = this.graph.getNodeAttribute(key, 'label') as string
    this.mark.show({ name, x, y, radius: this.sigma.scaleSize(place.size) })
  }

  private bringIn(key: MapKey) {
    const place = this.sigma.getNodeDisplayData(key)
    if (!place) return
    const { width, height } = this.sigma.getDimensions()
    const at = this.sigma.framedGraphToViewport(place)
    const margin = 20
    const isIn = at.x > margin && at.x < width - margin && at.y > margin && at.y < height - margin
    if (!isIn) this.move({ x: place.x, y: place.y })
  }

  private move(to: { x?: number; y?: number; ratio?: number }) {
    const camera = this.sigma.getCamera()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(to)
    else void camera.animate(to, { duration: 220 })
  }

  /** Nearer (below 1) or farther (above 1). */
  zoom(by: number) {
    this.move({ ratio: this.sigma.getCamera().getBoundedRatio(this.sigma.getCamera().ratio * by) })
  }

  /** All that is in sight fills the picture. */
  fit() {
    const places = [...this.sight.nodes].flatMap(key => this.sigma.getNodeDisplayData(key) ?? [])
    if (places.length === 0) return
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const { x, y } of places) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
    const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 }
    const corner = this.sigma.framedGraphToViewport({ x: left, y: low }, { cameraState })
    const opposite = this.sigma.framedGraphToViewport({ x: right, y: high }, { cameraState })
    const { width, height } = this.sigma.getDimensions()
    const padding = 2 * this.sigma.getStagePadding()
    const ratio = Math.max(
      Math.abs(opposite.x - corner.x) / Math.max(1, width - padding),
      Math.abs(opposite.y - corner.y) / Math.max(1, height - padding),
      0.15,
    )
    this.move({ x: (left + right) / 2, y: (low + high) / 2, ratio })
  }

  /** The picture as it looks now, layer over layer, drawn on a brush. */
  drawOn(brush: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) {
    // Drawn within the same task, the layers still hold what was rendered.
    this.sigma.refresh()
    const layers = this.sigma.getCanvases()
    for (const name of ['edges', 'nodes', 'labels', 'hovers', 'hoverNodes']) {
      const layer = layers[name]
      if (layer) brush.drawImage(layer, x, y, width, height)
    }
  }

  get size() {
    return this.sigma.getDimensions()
  }

  end() {
    this.endTouch()
    this.mark.end()
    this.sigma.kill()
  }
}
