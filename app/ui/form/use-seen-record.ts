import { useState } from 'react'

/**
 * The record as its reader saw it when they began to type. On a page that follows what others change, the form must not take over a
 * newer version unseen; once it is saved and empty again, it follows anew. `handlers` belong on the form.
 */
export function useSeenRecord<R>(record: R): {
  seen: R
  handlers: { onChange: () => void; onReset: () => void }
} {
  const [kept, setKept] = useState<{ record: R } | null>(null)
  return {
    seen: kept?.record ?? record,
    handlers: {
      onChange: () => setKept(last => last ?? { record }),
      onReset: () => setKept(null),
    },
  }
}
