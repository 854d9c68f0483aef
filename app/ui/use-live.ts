import { useActionData, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const everyMillis = 3_000
/** Who did nothing for so long is not asked for: a page left open must not keep a session alive. */
const quietMillis = 5 * 60_000

/**
 * Loads the page's data anew when somebody else changed what it shows. What is being typed stays. `pulse` is an address that answers
 * `{ revision }` as JSON; null while nothing can change. While a form is on its way, and while its answer stands on the page, nothing is
 * loaded: loading anew would drop the answer, and with it what was typed.
 */
export function useLive(pulse: string | null, revision: number): void {
  const { revalidate, state } = useRevalidator()
  const { state: going } = useNavigation()
  const isAnswered = useActionData() !== undefined
  const isTaken = useRef(false)
  const lastAct = useRef(0)
  useEffect(() => {
    isTaken.current = isAnswered || going !== 'idle'
  }, [isAnswered, going])
  useEffect(() => {
    if (pulse === null) return
    lastAct.current ||= performance.now()
    const act = () => (lastAct.current = performance.now())
    const look = async () => {
      if (isTaken.current || document.hidden || performance.now() - lastAct.current > quietMillis || state !== 'idle')
        return
      const answer = await fetch(pulse).catch(() => null)
      if (!answer?.ok || answer.redirected) return
      const found = (await answer.json()) as { revision: number }
      if (found.revision !== revision && !isTaken.current) revalidate()
    }
    const timer = setInterval(() => void look(), everyMillis)
    for (const name of ['pointermove', 'keydown']) addEventListener(name, act, { passive: true })
    return () => {
      clearInterval(timer)
      for (const name of ['pointermove', 'keydown']) removeEventListener(name, act)
    }
  }, [pulse, revision, revalidate, state])
}
