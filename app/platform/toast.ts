import { z } from 'zod'

/** A browser drops tabs and line ends from an address, so that `/<tab>/elsewhere` would lead elsewhere. */
const localPath = z.string().regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)

/** A short message after an act, with an optional way back. `undo` posts its fields to a path on this site. */
export const Toast = z.object({
  id: z.string(),
  kind: z.enum(['good', 'info', 'warn', 'bad']),
  message: z.string().min(1).max(300),
  undo: z.object({ action: localPath, fields: z.record(z.string(), z.string()) }).optional(),
  link: z.object({ to: localPath, label: z.string() }).optional(),
})
export type Toast = z.infer<typeof Toast>

export type NewToast = Omit<Toast, 'id'>

export function isLocalPath(value: unknown): value is string {
  return localPath.safeParse(value).success
}
