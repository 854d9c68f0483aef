import type nl from '../nl/shell'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  skip: 'Skip to the content',
  mainMenu: 'Main menu',
  openMenu: 'Menu',
  searchLabel: 'Search or do something',
  searchPlaceholder: 'Search or do something',
  shortcut: 'Ctrl K',
  whoAmI: 'Who and where: {{name}}, {{role}}, {{place}}',
  language: 'Language',
  theme: 'Colours',
  themes: { auto: 'as device', light: 'light', dark: 'dark' },
  signOut: 'Sign out',
  mySettings: 'My settings',
  notices: 'Notices',
  command: {
    title: 'Search or do something',
    placeholder: 'Type a name or what you want to do',
    go: 'Go to',
    results: 'Found',
    nothing: 'Nothing found. Try a shorter name.',
    searching: 'Searching...',
    keys: 'Arrows to choose, Enter to open, Esc to close.',
    failed: 'Searching does not work right now. Try again in a minute.',
  },
  idle: {
    warnTitle: 'Are you still there?',
    warn: 'In two minutes we will sign you out, because nothing happened for a while. What you typed stays.',
    stay: 'I am still here',
    overTitle: 'You are signed out',
    over: 'What you typed is still there. Sign in in a new window. Then come back here and go on.',
    signInAgain: 'Sign in in a new window',
    toPage: 'Back to my page',
  },
  error: {
    notFoundTitle: 'This page is not here',
    notFound: 'The page does not exist, or is not meant for you. Check the address, or go back to the start.',
    unavailableTitle: 'Not available for a moment',
    unavailable: 'We are working on it. What you saved is still there. Try again in a few minutes.',
    notAllowedTitle: 'This is not possible from here',
    notAllowed: 'The request was refused because it did not seem to come from this site. Go back and try again.',
    badRequestTitle: 'We could not read this request',
    badRequest: 'It held something that we cannot read. Nothing was changed. Go back and try again.',
    unexpectedTitle: 'Something went wrong',
    unexpected: 'The fault is ours, not yours. What you saved is still there. Please try again.',
    reference: 'Mention this number when you call us: {{id}}',
    home: 'To the start',
    again: 'Try again',
  },
  footer: {
    help: 'Help',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
}

export default en
