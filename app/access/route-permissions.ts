import type { Permission } from './permissions'

/**
 * Who may reach each route, by route file. `public`: anybody. `link`: the holder of a link from a mail. `sign-in`: somebody who is
 * on the way in. `setup`: only while there is no network. Otherwise the permission that the route asks for first. A route of
 * app/routes.ts that is not here fails the tests.
 */
export const routePermissions = {
  'routes/home.tsx': 'public',
  'routes/preferences.tsx': 'public',
  'routes/gallery.tsx': 'public',
  'routes/plain.tsx': 'public',
  'routes/shell.tsx': 'account.manage-own',

  'routes/access/sign-in.tsx': 'public',
  'routes/access/code.tsx': 'sign-in',
  'routes/access/second-factor.tsx': 'sign-in',
  'routes/access/by-mail.tsx': 'public',
  'routes/access/link.tsx': 'link',
  'routes/access/sign-out.tsx': 'public',
  'routes/access/still-here.tsx': 'account.manage-own',
  'routes/access/forgot-password.tsx': 'public',
  'routes/access/reset-password.tsx': 'link',
  'routes/access/invitation.tsx': 'link',
  'routes/access/choose-membership.tsx': 'sign-in',
  'routes/set-up.tsx': 'setup',

  'routes/settings/profile.tsx': 'account.manage-own',
  'routes/settings/security.tsx': 'account.manage-own',
  'routes/settings/sessions.tsx': 'account.manage-own',
  'routes/access/invite.tsx': 'people.invite',
  'routes/admin/people.tsx': 'people.read',
  'routes/admin/audit.tsx': 'audit.verify',
  'routes/admin/jobs.tsx': 'jobs.manage',

  'routes/employers/list.tsx': 'employers.list',
  'routes/employers/new.tsx': 'engagement.record',
  'routes/employers/story.tsx': 'engagement.read',
  'routes/employers/people.tsx': 'employers.read',
  'routes/employers/contact.tsx': 'contacts.write',
  'routes/employers/site.tsx': 'contacts.write',
  'routes/employers/places.tsx': 'employers.read',
  'routes/employers/placements.tsx': 'employers.read',
  'routes/employers/edit.tsx': 'employers.write',
  'routes/employers/export.tsx': 'employers.export',
  'routes/employers/search-hits.tsx': 'search.all',
  'routes/employers/choices.tsx': 'employers.list',
  'routes/search.tsx': 'search.all',
  'routes/engagement/level.tsx': 'engagement.confirm-level',
  'routes/engagement/contact-moment.tsx': 'engagement.record',
  'routes/engagement/withdraw-contact-moment.tsx': 'engagement.record',
  'routes/engagement/tasks.tsx': 'tasks.write',
  'routes/engagement/task.tsx': 'tasks.write',
  'routes/imports/list.tsx': 'employers.import',
  'routes/imports/new.tsx': 'employers.import',
  'routes/imports/import.tsx': 'employers.import',
  'routes/vacancies/list.tsx': 'vacancies.read',
  'routes/vacancies/vacancy.tsx': 'vacancies.read',
  'routes/vacancies/form.tsx': 'vacancies.write',

  'routes/clients/list.tsx': 'clients.list',
  'routes/clients/export.tsx': 'clients.list',
  'routes/clients/new.tsx': 'clients.add',
  'routes/clients/story.tsx': 'client.read-name',
  'routes/clients/portfolio.tsx': 'client.read-profile',
  'routes/clients/snapshot.tsx': 'client.read-profile',
  'routes/clients/file.tsx': 'client.read-core',
  'routes/matching/shortlist.tsx': 'matching.read',
} as const satisfies Record<string, Permission | 'public' | 'link' | 'sign-in' | 'setup'>
