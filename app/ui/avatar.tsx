import { classNames } from './class-names'

/** Initials of a name: first letter of the first and of the last word. Decorative: the name stands beside it. */
export function Avatar({ name, tone, large }: { name: string; tone?: 'client'; large?: boolean }) {
  return (
    <span className={classNames('avatar', tone && `avatar-${tone}`, large && 'avatar-l')} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : ''
  return [first, last]
    .map(word => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('nl')
}
