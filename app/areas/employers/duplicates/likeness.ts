/** Why two records look like one employer, from strongest to weakest. */
export const likenessReasons = [
  'kvk',
  'establishment',
  'nameAndPostcode',
  'similarNameAndPostcode',
  'domain',
  'phone',
  'similarNameAndPlace',
  'name',
] as const
export type LikenessReason = (typeof likenessReasons)[number]

/** What an employer can be known by. The keys are made by the database: names without legal form, numbers without prefix. */
export interface EmployerKeys {
  kvkNumber: string | null
  establishmentNumbers: readonly string[]
  nameKey: string | null
  /** Domains of its website and addresses, without those of public mail providers. */
  domains: readonly string[]
  phones: readonly string[]
  postcodes: readonly string[]
  /** Towns of its sites, without case or accents. */
  cities: readonly string[]
}

/** Kinds of keys of which many may share one. */
export const crowdKinds = ['kvk', 'establishment', 'domain', 'phone', 'name'] as const
export type CrowdKind = (typeof crowdKinds)[number]

/** A key that so many employers share that it tells nothing of two of them. */
export interface CrowdKey {
  kind: CrowdKind
  value: string
  /** Employers that share it, as far as they were counted. */
  count: number
}

/** A key that more employers than this share is no evidence: a switchboard, a franchise, a shared office. */
export const mostSharing = 30

/** What an employer is known by, without the keys that tell nothing. */
export function withoutCrowd(keys: EmployerKeys, crowd: readonly CrowdKey[]): EmployerKeys {
  const isCrowd = (kind: CrowdKind) => (value: string) => crowd.some(one => one.kind === kind && one.value === value)
  const left = (kind: CrowdKind, values: readonly string[]) => values.filter(value => !isCrowd(kind)(value))
  return {
    ...keys,
    kvkNumber: left('kvk', [keys.kvkNumber ?? ''])[0] || null,
    establishmentNumbers: left('establishment', keys.establishmentNumbers),
    domains: left('domain', keys.domains),
    phones: left('phone', keys.phones),
  }
}

export interface Likeness {
  /** 0 to 100; from `leastLikeness` on worth a look. */
  score: number
  reasons: LikenessReason[]
}

/** How much doubt each reason takes away, from 0 to 1. */
export const weights: Readonly<Record<LikenessReason, number>> = {
  kvk: 0.98,
  establishment: 0.98,
  nameAndPostcode: 0.85,
  similarNameAndPostcode: 0.65,
  domain: 0.5,
  phone: 0.5,
  similarNameAndPlace: 0.45,
  name: 0.4,
}

export const leastLikeness = 40

/** How much two records look like one employer, and why. Each further reason takes away part of the doubt that is left. */
export function likenessOf(a: EmployerKeys, b: EmployerKeys, crowd: readonly CrowdKey[] = []): Likeness {
  const [left, right] = [withoutCrowd(a, crowd), withoutCrowd(b, crowd)]
  const isCommonName = crowd.some(one => one.kind === 'name' && one.value === a.nameKey)
  const reasons = likenessReasons.filter(reason => holds[reason](left, right) && !(reason === 'name' && isCommonName))
  return { score: scoreOf(reasons), reasons }
}

/** 0 to 100: each further reason takes away part of the doubt that is left. */
export function scoreOf(reasons: readonly LikenessReason[]): number {
  const doubt = reasons.reduce((left, reason) => left * (1 - weights[reason]), 1)
  return Math.round((1 - doubt) * 100)
}

export function isLikenessReason(text: string | null): text is LikenessReason {
  return (likenessReasons as readonly (string | null)[]).includes(text)
}

/** A likeness as a word: a register number is as good as certain. */
export function likenessWord(score: number): 'certain' | 'likely' | 'possible' {
  return score >= 95 ? 'certain' : score >= 65 ? 'likely' : 'possible'
}

const holds: Record<LikenessReason, (a: EmployerKeys, b: EmployerKeys) => boolean> = {
  kvk: (a, b) => a.kvkNumber !== null && a.kvkNumber === b.kvkNumber,
  establishment: (a, b) => share(a.establishmentNumbers, b.establishmentNumbers),
  nameAndPostcode: (a, b) => isSameName(a, b) && share(a.postcodes, b.postcodes),
  similarNameAndPostcode: (a, b) =>
    !isSameName(a, b) && share(a.postcodes, b.postcodes) && isSimilarName(a.nameKey, b.nameKey),
  domain: (a, b) => share(a.domains, b.domains),
  phone: (a, b) => share(a.phones, b.phones),
  similarNameAndPlace: (a, b) =>
    !share(a.postcodes, b.postcodes) && share(a.cities, b.cities) && isNearName(a.nameKey, b.nameKey),
  name: (a, b) => isSameName(a, b) && !share(a.postcodes, b.postcodes),
}

function isSameName(a: EmployerKeys, b: EmployerKeys): boolean {
  return a.nameKey !== null && a.nameKey === b.nameKey
}

/** Do two names differ by typing only? At least six letters, and three of four pairs of letters in common (Dice): two letters swapped pass. */
export function isSimilarName(a: string | null, b: string | null): boolean {
  if (!a || !b || Math.min(a.length, b.length) < 6) return false
  const left = pairsOf(a)
  const right = pairsOf(b)
  let common = 0
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0)
  return (2 * common) / (a.length - 1 + b.length - 1) >= 0.75
}

/**
 * Do two names differ by a slip only? One letter added, left out, changed or swapped (Damerau), two in names of twelve letters
 * or more. A number in a name tells branches apart, so it must be the same.
 */
export function isNearName(a: string | null, b: string | null): boolean {
  if (!a || !b || a === b || Math.min(a.length, b.length) < 8) return false
  if (digitsOf(a) !== digitsOf(b)) return false
  const most = Math.min(a.length, b.length) >= 12 ? 2 : 1
  return Math.abs(a.length - b.length) <= most && slipsBetween(a, b) <= most
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i < text.length - 1; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some(one => b.includes(one))
}
