/** What our aim does to a stake: good, bad, both, or not known. */
export const stakeEffects = ['plus', 'minus', 'both', 'unknown'] as const
export type StakeEffect = (typeof stakeEffects)[number]

export interface Stake {
  effect: StakeEffect
  text: string
}

export const stakeSigns: Record<StakeEffect, string> = { plus: '+', minus: '−', both: '±', unknown: '?' }

/** Signs as people type them; a hyphen or dash is a minus. */
const typedSigns: Record<string, StakeEffect> = {
  '+': 'plus',
  '-': 'minus',
  '−': 'minus',
  '–': 'minus',
  '±': 'both',
  '?': 'unknown',
}

/** Reads one stake on each line that begins with its sign; gives the first line without one. */
export function readStakes(text: string): { stakes: Stake[]; wrong: string | null } {
  const stakes: Stake[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(/^\+\s?\/?\s?[-−–](?=\s)/, '±')
    if (line === '') continue
    const effect = typedSigns[line[0] ?? '']
    const words = line.slice(1).trim()
    if (!effect || words === '') return { stakes, wrong: line }
    stakes.push({ effect, text: words })
  }
  return { stakes, wrong: null }
}

export function writeStakes(stakes: readonly Stake[]): string {
  return stakes.map(stake => `${stakeSigns[stake.effect]} ${stake.text}`).join('\n')
}
