import { describe, expect, test } from 'vitest'
import { mailCatalogue, type MailTemplate } from '~/platform/mail/mail-catalogue'
import type { MailView } from '../../emails/parts/message'
import { messages } from '../../emails/messages'
import { renderMail } from '../../emails/render'

const origin = 'https://werkbrug.test'
const templates = Object.keys(mailCatalogue) as MailTemplate[]

function view(language: 'nl' | 'en', template: MailTemplate): MailView {
  const { link } = mailCatalogue[template]
  return {
    language,
    toName: 'Noor Veldkamp',
    url: link && `${origin}/${link}/token-of-this-mail`,
    code: link === 'sign-in' ? '012345' : null,
    origin,
    networkName: 'Regio Lindehaven',
  }
}

function render<K extends MailTemplate>(template: K, language: 'nl' | 'en', extra: object = {}) {
  const props = mailCatalogue[template].props.parse({ ...messages[template].sample, ...extra }) as Parameters<
    typeof renderMail<K>
  >[1]
  return renderMail(template, props, view(language, template))
}

const tones = (template: MailTemplate) =>
  'tone' in mailCatalogue[template].props.shape ? (['formal', 'plain'] as const) : (['formal'] as const)
const cases = templates.flatMap(template =>
  (['nl', 'en'] as const).flatMap(language => tones(template).map(tone => ({ template, language, tone }))),
)

describe.each(cases)('$template in $language, $tone', ({ template, language, tone }) => {
  const rendered = render(template, language, { tone })

  test('has a subject, its language, and a text part that says the same', async () => {
    const { subject, html, text } = await rendered
    expect(subject.length).toBeGreaterThan(5)
    expect(subject.length).toBeLessThan(80)
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`))
    expect(text).toContain('Noor Veldkamp')
    expect(text).toContain('Regio Lindehaven')
    expect(text).not.toMatch(/undefined|\[object|<[a-z]/)
  })

  test('has links of the product only, no picture, script or form, and nothing that is fetched', async () => {
    const { html, text } = await rendered
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(match => match[1])
    for (const link of links) expect(link?.startsWith(`${origin}/`)).toBe(true)
    expect(html).not.toMatch(/<img|<script|<form|<link|url\(|src=/i)
    if (mailCatalogue[template].link) {
      expect(text).toContain('token-of-this-mail')
      expect(new Set(links).size).toBe(1)
    }
  })

  test('keeps the house style: no exclamation marks, and short sentences where it is plain', async () => {
    const { subject, text } = await rendered
    expect(`${subject} ${text}`).not.toContain('!')
    if (tone !== 'plain') return
    const words = text
      .replace(/https?:\S+/g, '')
      .replace(/\s+/g, ' ')
      .split(/(?<=[.?:])\s/)
      .map(sentence => sentence.trim().split(' ').length)
    for (const count of words.slice(2)) expect(count).toBeLessThanOrEqual(20)
  })
})

test('every template of the catalogue is written in both languages', () => {
  expect(Object.keys(messages).sort()).toEqual([...templates].sort())
})
