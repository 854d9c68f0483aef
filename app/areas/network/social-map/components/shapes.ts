import { mapNodeKinds, type MapNodeKind } from '../social-map'

/** The shape of each kind in a square from -12 to 12; the same as the picture draws. */
export const shapePaths: Record<MapNodeKind, string> = {
  employer: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z',
  organisation: 'M-8 -8h16v16h-16z',
  colleague: 'M0 -11l11 11l-11 11l-11 -11z',
  contact: 'M0 -10.5l10 17.5h-20z',
  service: 'M-3.5 -10h7v6.5h6.5v7h-6.5v6.5h-7v-6.5h-6.5v-7h6.5z',
}

export const shapeNumber = (kind: MapNodeKind) => mapNodeKinds.indexOf(kind)
