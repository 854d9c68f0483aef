import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const everyMillis = 3_000
/** Who did nothing for so long is not asked for: a page left open must not keep a session alive. */
const quietMillis = 5 * 60_000

/**
 * Loads the page's data anew when somebody else changed what it shows. What is being typed stays. `pulse` is an address that answers
 * `{ revision }` as JSON; null while nothing can change.
 */
export function useLive(pulse: string | null, revision: number): void {
  const { revalidate, state } = useRevalidator()
  const lastAct = useRef(0)
  useEffect(() => {
    if (pulse === null) return
    lastAct.current ||= Date.now()
    const act = () => (lastAct.current = Date.now())
    const look = async () => {
      if (document.hidden || Date.now() - lastAct.current > quietMillis || state !== 'idle') return
      const answer = await fetch(pulse).catch(() => null)
      if (!answer?.ok || answer.redirected) return
      const found = (await answer.json()) as { revision: number }
      if (found.revision !== revision) revalidate()
    }
    const timer = setInterval(() => void look(), everyMillis)
    for (const name of ['pointermove', 'keydown']) addEventListener(name, act, { passive: true })
    return () => {
      clearInterval(timer)
      for (const name of ['pointermove', 'keydown']) removeEventListener(name, act)
    }
  }, [pulse, revision, revalidate, state])
}
