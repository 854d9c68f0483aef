import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const everyMillis = 1_500

/** Looks again while something is at work in the background. */
export function useFollowing(isAtWork: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isAtWork) return
    const timer = setInterval(() => void revalidate(), everyMillis)
    return () => clearInterval(timer)
  }, [isAtWork, revalidate])
}
