import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Closes the panel once its own form was saved; what others save leaves it open. */
export function useClosing(replies: unknown, close: () => void): void {
  const { state, formData } = useNavigation()
  const isSent = useRef(false)
  useEffect(() => {
    if (formData?.get('intent')) isSent.current = true
    if (state !== 'idle' || !isSent.current) return
    isSent.current = false
    if (!replies) close()
  })
}
