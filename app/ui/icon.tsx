import type { IconNode } from 'lucide'
import { classNames } from './class-names'

interface IconProps {
  of: IconNode
  /** An arrow or other sign that must point the other way in right-to-left scripts. */
  flip?: boolean
  className?: string
}

const drawn = new WeakMap<IconNode, { __html: string }>()

/** The lines of a sign as markup, put together once: a page has some hundred signs, and React would draw each line anew. */
function linesOf(sign: IconNode): { __html: string } {
  let lines = drawn.get(sign)
  if (!lines) {
    lines = { __html: sign.map(([tag, facts]) => `<${tag}${attributes(facts)}></${tag}>`).join('') }
    drawn.set(sign, lines)
  }
  return lines
}

const attributes = (facts: IconNode[number][1]) =>
  Object.entries(facts)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

/** A decorative sign beside a word; never the only carrier of meaning. Its size, line and colour are those of the class `icon`. */
export function Icon({ of: sign, flip, className }: IconProps) {
  return (
    <svg
      className={classNames('icon', flip && 'icon-flip', className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={linesOf(sign)}
    />
  )
}
