import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the product. Who may open each one stands in access/route-permissions.ts. */
export default [
  index('routes/home.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('gallery', 'routes/gallery.tsx'),

  // access: signing in, links, set-up
  route('sign-in', 'routes/access/sign-in.tsx'),
  route('sign-in/code', 'routes/access/code.tsx'),
  route('sign-in/second-factor', 'routes/access/second-factor.tsx'),
  route('sign-in/by-mail', 'routes/access/by-mail.tsx'),
  route('sign-in/link/:token', 'routes/access/link.tsx'),
  route('sign-out', 'routes/access/sign-out.tsx'),
  route('still-here', 'routes/access/still-here.tsx'),
  route('forgot-password', 'routes/access/forgot-password.tsx'),
  route('reset-password/:token', 'routes/access/reset-password.tsx'),
  route('invitation/:token', 'routes/access/invitation.tsx'),
  route('choose-membership', 'routes/access/choose-membership.tsx'),
  route('set-up', 'routes/set-up.tsx'),

  // pages of somebody who is signed in
  layout('routes/shell.tsx', [
    // access
    route('settings', 'routes/settings/profile.tsx'),
    route('settings/security', 'routes/settings/security.tsx'),
    route('settings/sessions', 'routes/settings/sessions.tsx'),
    route('admin/people', 'routes/admin/people.tsx'),
    route('admin/audit', 'routes/admin/audit.tsx'),
  ]),

  // roomy pages: trainees, signers, holders of a link
  layout('routes/plain.tsx', []),
] satisfies RouteConfig
