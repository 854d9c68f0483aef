import { between, seededRandom } from './random'

const firsts = [
  'Bakkerij',
  'Zorghuis',
  'Kas',
  'Metaal',
  'Garage',
  'Hotel',
  'School',
  'Bouw',
  'Winkel',
  'Drukkerij',
  'Hoveniers',
  'Transport',
]
const lasts = [
  'Voorbeeld',
  'Denkbeeld',
  'Proefdal',
  'Schijnberg',
  'Verzonnen',
  'Nergens',
  'Bedacht',
  'Wolkenhof',
  'Eenhoorn',
  'Zilverwilg',
]
const towns = [
  'Utrecht',
  'Zeist',
  'Amersfoort',
  'Bilthoven',
  'Nieuwegein',
  'Houten',
  'Woerden',
  'Soest',
  'Leusden',
  'Veenendaal',
]
const sectors = ['87.10', '10.71', '47.11', '55.10', '81.21', '41.20', '01.13', '49.41', '96.02', '85.31']

const pick = <T>(random: () => number, items: readonly T[]): T => items[between(random, 0, items.length - 1)] as T

/** A plainly invented name of an employer. */
export function employerName(random: () => number, index: number): string {
  return `${pick(random, firsts)} ${pick(random, lasts)} ${index.toString(36)}`
}

export function townName(random: () => number): string {
  return pick(random, towns)
}

/** The lines of an employers.csv with made-up rows, the same for the same seed. */
export function* employerRows(seed: number, count: number): Generator<string> {
  const random = seededRandom(seed)
  const register = 'employer_id,name,kvk_number,establishment_number,sector'
  yield `${register},street,house_number,postcode,city,phone,email,website,headcount,no_mailing\n`
  for (let i = 0; i < count; i++) {
    const kvk = String(10_000_000 + i)
    const cells = [
      `e${i}`,
      employerName(random, i),
      kvk,
      `0000${kvk}`,
      pick(random, sectors),
      'Voorbeeldstraat',
      between(random, 1, 300),
      `${between(random, 3400, 3999)} AB`,
      townName(random),
      // No two the same: employers that share a number are asked about as likely doubles.
      `030 ${1_000_000 + i}`,
      `info@e${i}.example`,
      `www.e${i}.example`,
      between(random, 1, 500),
      random() < 0.1 ? 'yes' : 'no',
    ]
    yield `${cells.join(',')}\n`
  }
}
