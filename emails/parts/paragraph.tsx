import { Text } from '@react-email/components'
import type { ReactNode } from 'react'
import { styles } from './styles'

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={styles.text}>{children}</Text>
}

/** What matters only to some readers: how long a link lives, what to do when the mail was not expected. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return <Text style={styles.small}>{children}</Text>
}

/** Six digits, in two groups so that they are easy to type over. */
export function ShortCode({ code }: { code: string }) {
  return (
    <Text style={styles.code} aria-label={code.split('').join(' ')}>
      {code.slice(0, 3)} {code.slice(3)}
    </Text>
  )
}
