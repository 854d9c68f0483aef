import { problem, type Problem } from '~/platform/result'
import { commonPasswords } from './common-passwords'

export const shortestPassword = 12
export const longestPassword = 200

/**
 * What is wrong with a new password: length, too well known, or made of the person's own name or address. No rules about kinds of
 * characters (NIST SP 800-63B, section 5.1.1.2).
 */
export function passwordProblems(path: string, password: string, person: { name: string; email: string }): Problem[] {
  const text = password.normalize('NFKC')
  const length = [...text].length
  if (length < shortestPassword)
    return [problem(path, 'access.password-too-short', undefined, String(shortestPassword))]
  if (length > longestPassword) return [problem(path, 'access.password-too-long', undefined, String(longestPassword))]
  const bare = bareOf(text)
  if (bare.length < 4 || isRepeated(bare) || commonPasswords.has(bare) || commonPasswords.has(text.toLowerCase())) {
    return [problem(path, 'access.password-common')]
  }
  if (isPersonal(bare, person)) return [problem(path, 'access.password-personal')]
  return []
}

/** The word behind the usual trimmings: lower case, without accents, digits and signs at the ends, and common swaps undone. */
function bareOf(password: string): string {
  return password
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^\P{L}+|\P{L}+$/gu, '')
    .replace(/[0@31$5]/g, sign => ({ '0': 'o', '@': 'a', '3': 'e', '1': 'i', $: 's', '5': 's' })[sign] ?? sign)
}

function isRepeated(word: string): boolean {
  return /^(.{1,4})\1+$/.test(word)
}

function isPersonal(bare: string, { name, email }: { name: string; email: string }): boolean {
  const [box = '', host = ''] = email.toLowerCase().split('@')
  const words = [
    ...name.toLowerCase().split(/\s+/),
    name.toLowerCase().replace(/\s+/g, ''),
    ...box.split(/[._+-]/),
    box,
    host.split('.')[0] ?? '',
  ]
  const own = words.map(word => word.normalize('NFD').replace(/[^a-z]/g, '')).filter(word => word.length >= 4)
  const left = [...own]
    .sort((one, other) => other.length - one.length)
    .reduce((text, word) => text.replaceAll(word, ''), bare)
  return left !== bare && left.replace(/\P{L}/gu, '').length < 4
}
