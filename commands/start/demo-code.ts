import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateTOTP } from '@epic-web/totp'
import { projectFolder } from '../project-folder'
import { page } from './mail-pages'

/** The second-factor code of the demo people now, and how long it is good; null without a demo region. */
export interface DemoCode {
  code: string
  secondsLeft: number
}

export type CodeSource = () => Promise<DemoCode | null>

const periodSeconds = 30

async function demoSecret(): Promise<string | undefined> {
  const file = path.join(projectFolder, 'prisma/seed/demo/staff.ts')
  if (!existsSync(file)) return undefined
  const { demoTotpSecret } = (await import(pathToFileURL(file).href)) as { demoTotpSecret: string }
  return demoTotpSecret
}

/** The code an authenticator app with the demo region's secret would show. */
export async function demoCodeNow(): Promise<DemoCode | null> {
  const secret = await demoSecret()
  if (!secret) return null
  const { otp } = await generateTOTP({ secret, algorithm: 'SHA-1', digits: 6, period: periodSeconds })
  return { code: otp, secondsLeft: periodSeconds - (Math.floor(Date.now() / 1000) % periodSeconds) }
}

export function codePage(now: DemoCode | null): string {
  if (!now) return page('Code', '<h1>Code</h1><p>Er is geen voorbeeldregio.</p>')
  const words = `Nog ${now.secondsLeft} seconden geldig. Iedere code werkt één keer per persoon.`
  const body = `<p><a href="/">Alle mails</a></p><h1>Code van de voorbeeldregio</h1><p style="font-size:2.5rem">${now.code}</p><p>${words}</p>`
  return page('Code', body, `<meta http-equiv="refresh" content="${Math.max(1, now.secondsLeft)}">`)
}
