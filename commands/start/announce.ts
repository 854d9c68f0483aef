import type { DemoSignIn } from './plant'

export interface Announcement {
  address: string
  mails: string | undefined
  dataDir: string
  signIns: DemoSignIn[]
  setupAddress: string | undefined
  seconds: number
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** What the terminal shows once everything runs. */
export function announcement(facts: Announcement): string {
  const lines = ['', `  Werkbrug   ${facts.address}   (ready in ${facts.seconds.toFixed(1)} s)`]
  if (facts.mails) lines.push(`  Mails      ${facts.mails}`)
  lines.push(`  Data       ${facts.dataDir}`)
  if (facts.setupAddress)
    lines.push('', '  No network yet. Set up the first network and administrator at', `  ${facts.setupAddress}`)
  if (facts.signIns.length > 0) {
    const rows = facts.signIns.map(signIn => [signIn.role, signIn.email, signIn.password, signIn.note ?? ''])
    lines.push(
      '',
      '  Sign-ins of the demo region:',
      ...table([['role', 'e-mail', 'password', ''], ...rows]).map(line => `    ${line}`),
    )
  }
  lines.push('', '  Ctrl-C stops everything.', '')
  return lines.join('\n')
}
