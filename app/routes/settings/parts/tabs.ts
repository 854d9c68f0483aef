/** The parts of one's own settings. */
export const settingsTabs = [
  { to: '/settings', key: 'profile' },
  { to: '/settings/security', key: 'security' },
  { to: '/settings/sessions', key: 'sessions' },
  { to: '/settings/reminders', key: 'reminders' },
] as const
