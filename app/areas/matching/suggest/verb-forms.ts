import { strongVerbs } from './strong-verbs'

/** What stands apart from its verb in a sentence: `ik hield de voorraad bij`. */
export const particles = [
  'aan',
  'achter',
  'af',
  'bij',
  'binnen',
  'dicht',
  'door',
  'goed',
  'in',
  'klaar',
  'los',
  'mee',
  'na',
  'neer',
  'om',
  'onder',
  'op',
  'open',
  'over',
  'rond',
  'samen',
  'schoon',
  'tegen',
  'terug',
  'thuis',
  'toe',
  'uit',
  'vast',
  'voor',
  'weg',
] as const

export interface SplitVerb {
  particle: string
  rest: string
}

/** The ways to read an infinitive as a particle and a verb: `bijhouden`. */
export function splitsOfVerb(infinitive: string): SplitVerb[] {
  return particles
    .filter(particle => infinitive.startsWith(particle) && isInfinitive(infinitive.slice(particle.length)))
    .map(particle => ({ particle, rest: infinitive.slice(particle.length) }))
}

/** Whether a word may be a Dutch infinitive. A plural ends so too, and its singular is then found by the same rule. */
export function isInfinitive(word: string): boolean {
  return (word.length >= 4 && word.endsWith('en') && /[aeiouy].*en$/.test(word)) || strongVerbs.has(word)
}

const prefix = /^(be|ge|her|ont|ver)(?=.{4})/

/**
 * The forms that a Dutch infinitive takes in a sentence, itself left out: present, past and participle. Where spelling alone
 * does not tell (`kookte`, `kookde`) both are given, as a form that does not exist is in no text.
 */
export function formsOfVerb(infinitive: string): string[] {
  const forms = new Set<string>()
  for (const form of simpleForms(infinitive)) forms.add(form)
  for (const { particle, rest } of splitsOfVerb(infinitive)) {
    for (const form of [...simpleForms(rest), `te${rest}`]) forms.add(particle + form)
  }
  forms.delete(infinitive)
  return [...forms].filter(form => form.length > 1)
}

/** The forms of a verb that is not taken apart. */
export function simpleForms(infinitive: string): string[] {
  const strong = strongVerbs.get(infinitive)
  const regular = strongVerbs.has(infinitive) && !infinitive.endsWith('en') ? [] : weakForms(infinitive)
  if (strong) return [...regular, ...strong]
  const [start = ''] = prefix.exec(infinitive) ?? []
  const base = strongVerbs.get(infinitive.slice(start.length))
  if (start === '' || !base) return regular
  return [...regular, ...base.map(form => start + form.replace(/^ge(?=.{3})/, ''))]
}

function weakForms(infinitive: string): string[] {
  const noGe = prefix.test(infinitive)
  return stemsOf(infinitive.slice(0, -2)).flatMap(stem => {
    const pasts = /[td]$/.test(stem) ? [stem] : [`${stem}t`, `${stem}d`]
    const participles = noGe ? pasts : pasts.map(past => `ge${past}`)
    return [stem, `${stem}t`, ...['te', 'ten', 'de', 'den'].map(end => stem + end), ...participles]
  })
}

const endVoices: Readonly<Record<string, string>> = { v: 'f', z: 's' }

/** The stem as it is written on its own: `lapp` is `lap`, `kok` is `kook`, `schrijv` is `schrijf`. Both where the stress decides. */
function stemsOf(open: string): string[] {
  const last = open.at(-1) ?? ''
  if (last === open.at(-2) && !/[aeiou]/.test(last)) return [open.slice(0, -1)]
  const closed = open.slice(0, -1) + (endVoices[last] ?? last)
  const vowel = /(^|[^aeiou])([aeou])[^aeiouwx]$/.exec(open)?.[2]
  if (vowel === undefined) return [closed]
  const doubled = `${closed.slice(0, -2)}${vowel}${closed.slice(-2)}`
  const mayBeUnstressed = /[aeiouy].*[^aeiou](e[lmnr]|ig)$/.test(open)
  return mayBeUnstressed ? [closed, doubled] : [doubled]
}
