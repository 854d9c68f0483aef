export interface PatternRoute {
  path?: string
  index?: boolean
  parentId?: string
}

interface Pattern {
  text: string
  segments: string[]
}

/** The path of a route with those of the routes around it. */
export function fullPath(routes: Record<string, PatternRoute | undefined>, id: string): string {
  const parts: string[] = []
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) {
    if (route.path) parts.unshift(route.path)
  }
  return `/${parts.join('/')}`
}

function fits(pattern: Pattern, segments: string[]): boolean {
  const hasSplat = pattern.segments.at(-1) === '*'
  if (hasSplat ? segments.length < pattern.segments.length - 1 : segments.length !== pattern.segments.length)
    return false
  return pattern.segments.every((part, i) => part === '*' || part.startsWith(':') || part === segments[i])
}

function variableParts(pattern: Pattern): number {
  return pattern.segments.filter(part => part.startsWith(':') || part === '*').length
}

/**
 * Says to which route pattern a path belongs (`/clients/:clientId`), so that a log holds no ids or tokens. A path of no route
 * is called `unmatched`.
 */
export function routePatterns(routes: Record<string, PatternRoute | undefined>): (path: string) => string {
  const patterns = Object.keys(routes)
    .map(id => fullPath(routes, id))
    .map((text): Pattern => ({ text, segments: text.split('/').filter(Boolean) }))
    .sort((a, b) => variableParts(a) - variableParts(b))
  return path => {
    const segments = path
      .replace(/\.data$/, '')
      .replace(/^\/_root$/, '/')
      .split('/')
      .filter(Boolean)
    return patterns.find(pattern => fits(pattern, segments))?.text ?? 'unmatched'
  }
}
