import { z } from 'zod'
import { mapNodeKinds, type MapKey, type MapNodeKind } from './social-map'

const form = new RegExp(`^(${mapNodeKinds.join('|')}):(.+)$`)

/** Kind and id of a key; null for a text that is no key. */
export function readKey(text: string | null | undefined): { key: MapKey; kind: MapNodeKind; id: string } | null {
  const [, said, id] = form.exec(text ?? '') ?? []
  const kind = mapNodeKinds.find(one => one === said)
  if (!kind || !z.uuid().safeParse(id).success) return null
  return { key: `${kind}:${id}`, kind, id: id as string }
}

/** Somebody or something on the map, as a form names it. */
export const MapKeyInput = z
  .string()
  .refine(text => readKey(text) !== null, 'choose-end')
  .transform(text => text as MapKey)
