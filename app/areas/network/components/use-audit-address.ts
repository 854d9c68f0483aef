import { useSearchParams } from '@remix-run/react'
import { auditFilterKeys } from '../audit-filter'

/** An address of the audit with the filters that are on, and more. */
export function useAuditAddress(): (path: string, more?: Record<string, string>) => string {
  const [search] = useSearchParams()
  return (path, more = {}) => {
    const isKept = (key: string) => (auditFilterKeys as readonly string[]).includes(key) && !(key in more)
    const kept = [...search].filter(([key]) => isKept(key))
    const asked = new URLSearchParams([...kept, ...Object.entries(more)]).toString()
    return asked === '' ? path : `${path}?${asked}`
  }
}
