import { route, type RouteConfig } from '@remix-run/route-config'

export default [route('preferences', 'routes/preferences.tsx'), route('gallery', 'routes/gallery.tsx')] satisfies RouteConfig
