import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'

export interface CaughtMail {
  id: string
  date: string
  from: string
  to: string
  subject: string
  text: string
  html: string
}

const idForm = /^\d{14}-[0-9a-f]{8}$/

function addresses(value: { text: string } | { text: string }[] | undefined): string {
  if (value === undefined) return ''
  return Array.isArray(value) ? value.map(part => part.text).join(', ') : value.text
}

/** Keeps caught mails as .eml files in a folder, newest last in name order. */
export function mailStore(folder: string) {
  const fileOf = (id: string) => path.join(folder, `${id}.eml`)
  async function ids(): Promise<string[]> {
    const names = await readdir(folder).catch(() => [])
    return names
      .map(name => name.replace(/\.eml$/, ''))
      .filter(id => idForm.test(id))
      .sort()
      .reverse()
  }
  async function find(id: string): Promise<CaughtMail | undefined> {
    if (!idForm.test(id)) return undefined
    const source = await readFile(fileOf(id)).catch(() => undefined)
    if (!source) return undefined
    const mail = await simpleParser(source)
    return {
      id,
      date: (mail.date ?? new Date(0)).toISOString(),
      from: addresses(mail.from),
      to: addresses(mail.to),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html === false ? '' : mail.html,
    }
  }
  return {
    async save(source: Buffer): Promise<void> {
      await mkdir(folder, { recursive: true })
      const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
      await writeFile(fileOf(`${moment}-${randomBytes(4).toString('hex')}`), source, { mode: 0o600 })
    },
    find,
    async list(limit = 200): Promise<CaughtMail[]> {
      const mails = await Promise.all((await ids()).slice(0, limit).map(find))
      return mails.filter(mail => mail !== undefined)
    },
    async clear(): Promise<void> {
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type MailStore = ReturnType<typeof mailStore>
