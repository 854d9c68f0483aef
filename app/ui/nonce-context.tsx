import { createContext, useContext } from 'react'

/** The content security policy's nonce: set by the server's render, unknown (and not needed) in the browser. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
