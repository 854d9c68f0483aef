/** Outlines of the invented towns, drawn around their points; each line of the region is shared by its neighbours. */
const outlines: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Maquetteveen: [
    [5.47, 52.42],
    [5.52, 52.49],
    [5.63, 52.5],
    [5.67, 52.44],
    [5.61, 52.4],
    [5.53, 52.4],
  ],
  Schetswoude: [
    [5.67, 52.44],
    [5.76, 52.46],
    [5.84, 52.4],
    [5.8, 52.33],
    [5.7, 52.34],
    [5.61, 52.4],
  ],
  Proefdam: [
    [5.47, 52.42],
    [5.53, 52.4],
    [5.61, 52.4],
    [5.58, 52.34],
    [5.53, 52.31],
    [5.42, 52.33],
    [5.4, 52.38],
  ],
  Voorbeeldstad: [
    [5.61, 52.4],
    [5.7, 52.34],
    [5.68, 52.29],
    [5.6, 52.25],
    [5.53, 52.27],
    [5.53, 52.31],
    [5.58, 52.34],
  ],
  Oefenhuizen: [
    [5.7, 52.34],
    [5.8, 52.33],
    [5.83, 52.25],
    [5.74, 52.2],
    [5.63, 52.2],
    [5.6, 52.25],
    [5.68, 52.29],
  ],
  Denkbeek: [
    [5.42, 52.33],
    [5.53, 52.31],
    [5.53, 52.27],
    [5.6, 52.25],
    [5.63, 52.2],
    [5.52, 52.16],
    [5.4, 52.2],
    [5.37, 52.28],
  ],
}

/** The demo region as an administrator would bring it: a GeoJSON file. */
export const demoOutlineFile = JSON.stringify({
  type: 'FeatureCollection',
  features: Object.entries(outlines).map(([name, points]) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: [[...points, points[0]]] },
  })),
})
