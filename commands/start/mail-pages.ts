import type { CaughtMail } from './mail-store'

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem;color:#1b2b34;background:#fff}
table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.5rem;border-bottom:1px solid #d5dde1;vertical-align:top}
iframe{width:100%;height:30rem;border:1px solid #d5dde1;background:#fff}pre{white-space:pre-wrap;background:#f4f6f7;padding:1rem}
a{color:#0b5c86}h1{font-size:1.4rem}`

/** Text made safe to stand in HTML. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, character => names[character] ?? character)
}

function withLinks(text: string): string {
  return escapeHtml(text).replace(
    /https?:\/\/[^\s<>)]+/g,
    url => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  )
}

/** A whole page of the catcher. `head` goes into the head as it is. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style>${head}</head><body>${body}</body></html>`
}

function moment(iso: string): string {
  return new Date(iso).toLocaleString('nl-NL', { dateStyle: 'medium', timeStyle: 'short' })
}

export function listPage(mails: CaughtMail[]): string {
  const rows = mails.map(
    mail => `<tr><td>${moment(mail.date)}</td><td>${escapeHtml(mail.to)}</td>
<td><a href="/mail/${mail.id}">${escapeHtml(mail.subject) || 'zonder onderwerp'}</a></td></tr>`,
  )
  const table = `<table><thead><tr><th>Wanneer</th><th>Aan</th><th>Onderwerp</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  return page(
    'Opgevangen mails',
    `<h1>Opgevangen mails</h1>${mails.length > 0 ? table : '<p>Er is nog geen mail verstuurd.</p>'}`,
  )
}

export function mailPage(mail: CaughtMail): string {
  const facts = `<p>Aan: ${escapeHtml(mail.to)}<br>Van: ${escapeHtml(mail.from)}<br>${moment(mail.date)}</p>`
  const frame = `<iframe title="Opgemaakte mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/html"></iframe>`
  const text = `<h2>Als platte tekst</h2><pre>${withLinks(mail.text)}</pre>`
  return page(
    mail.subject,
    `<p><a href="/">Alle mails</a></p><h1>${escapeHtml(mail.subject)}</h1>${facts}${mail.html ? frame : ''}${text}`,
  )
}

/** The mail's own HTML for the frame: links open outside it. */
export function framedMail(mail: CaughtMail): string {
  return `<base target="_blank">${mail.html}`
}
