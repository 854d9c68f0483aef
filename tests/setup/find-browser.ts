import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

/** How every journey's browser is started; the packed Chromium's own arguments are left out, they end it at the second page. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A Chromium to drive: the one that npm installed where it runs (Linux, x64), else one of this machine; else undefined. */
export async function findBrowser(): Promise<string | undefined> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packed = await chromium.executablePath().catch(() => undefined)
    if (packed && existsSync(packed)) return packed
  }
  return installed.find(file => existsSync(file))
}
