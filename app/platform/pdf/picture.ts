/** Colours of a picture on white paper, by what they mean. */
export const pictureTones = {
  plain: '#ffffff',
  quiet: '#e9eeef',
  accent: '#e0f0f1',
  bar: '#0a5c66',
  client: '#efe8f8',
  warn: '#fdf0dc',
  info: '#e4eff9',
} as const
export type PictureTone = keyof typeof pictureTones

/** A part of a picture, in the picture's own units. */
export type PictureShape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: PictureTone }
  | { kind: 'circle'; x: number; y: number; radius: number; isDashed: boolean }
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number] }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; isBold?: boolean }

/** A picture in a PDF; `alt` says what it shows to who cannot see it. */
export interface PictureBlock {
  kind: 'picture'
  width: number
  height: number
  shapes: readonly PictureShape[]
  alt: string
}
