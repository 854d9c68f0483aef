import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const projectFolder = join(import.meta.dirname, '../..')

function run(command: string, args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(
      'node',
      ['--import', 'tsx', `commands/${command}.ts`, ...args],
      { cwd: projectFolder },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

function files(contents: Record<string, string>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'matching-'))
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text)
  return name => join(folder, name)
}

const matchFiles = {
  'c.csv': 'client_id,first_name,hours_min,hours_max\nC2,Noor,16,24\nC1,Sam,,\n',
  'cc.csv': 'client_id;competence_uri;level\nC1;esco:a;2\nC1;esco:b;4\nC2;esco:a;4\n',
  'v.csv':
    'vacancy_id,employer_id,title,hours_min,hours_max,afdeling\nV2,E1,Kok,32,40,x\nV1,E1,Bakker,16,24,\nV3,E1,Leeg,,,\n',
  'vc.csv':
    'vacancy_id,competence_uri,kind,level,weight\nV1,esco:a,essential,3,\nV1,esco:b,learnable,4,\nV2,esco:a,essential,3,5\nV2,esco:b,nice,4,3\n',
}
const matchArgs = (at: (name: string) => string) => [
  '--clients',
  at('c.csv'),
  '--client-competences',
  at('cc.csv'),
  '--vacancies',
  at('v.csv'),
  '--vacancy-competences',
  at('vc.csv'),
  '--out',
  at('out.csv'),
]

test(
  'match writes ranks, fits, met and gaps, ties by vacancy id and pairs of 0 left out',
  { timeout: 30_000 },
  async () => {
    const at = files(matchFiles)
    const { code, out, err } = await run('match', [...matchArgs(at), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ clients: 2, vacancies: 3, pairs: 6, rows: 4 })
    expect(err).toBe(`${at('v.csv')}: not used: afdeling\n`)
    expect(readFileSync(at('out.csv'), 'utf8')).toBe(
      [
        'client_id,rank,vacancy_id,employer_fit,client_fit,growth,met,gaps',
        'C2,1,V1,0.625000,,,esco:a,esco:b',
        'C2,2,V2,0.625000,,,esco:a,esco:b',
        'C1,1,V1,0.791667,,,esco:b,esco:a',
        'C1,2,V2,0.791667,,,esco:b,esco:a',
        '',
      ].join('\n'),
    )
  },
)

test(
  'with preferences the client fit and growth stand beside it and the order is by both',
  { timeout: 30_000 },
  async () => {
    const at = files({
      ...matchFiles,
      'p.csv': 'client_id,kind,value,importance\nC2,place,V1,5\nC1,place,V2,3\nC2,competence,esco:b,\n',
    })
    const { code, err } = await run('match', [...matchArgs(at), '--preferences', at('p.csv'), '--top', '1'])
    expect([code, err]).toEqual([0, `${at('v.csv')}: not used: afdeling\n`])
    expect(readFileSync(at('out.csv'), 'utf8').split('\n').slice(1, 3)).toEqual([
      'C2,1,V1,0.625000,1.000000,1,esco:a,esco:b',
      'C1,1,V2,0.791667,1.000000,,esco:b,esco:a',
    ])
  },
)

test('a broken file ends with code 2 and the list, and nothing is written', { timeout: 30_000 }, async () => {
  const at = files({ ...matchFiles, 'cc.csv': 'client_id,competence_uri,level\nC1,esco:a,9\nC9,esco:b,1\nC1,,1\n' })
  const { code, err } = await run('match', matchArgs(at))
  expect(code).toBe(2)
  expect(err.split('\n')).toEqual([
    `${at('cc.csv')}:2: level: "9": a whole number from 1 to 4`,
    `${at('cc.csv')}:3: client_id: "C9": an id that is in ${at('c.csv')}`,
    `${at('cc.csv')}:4: competence_uri: empty: a value`,
    '',
  ])
  expect(existsSync(at('out.csv'))).toBe(false)
  expect(readdirSync(at('.')).some(name => name.endsWith('.part'))).toBe(false)
})

test('wrong use ends with code 2 and says what is missing', { timeout: 30_000 }, async () => {
  expect(await run('match', ['--top', '0'])).toMatchObject({ code: 2 })
  const { code, err } = await run('assign', ['--pairs', 'x', '--places', 'y', '--out', 'z'])
  expect([code, err]).toEqual([2, 'missing --objective; --help tells more\n'])
  expect((await run('assign', ['--help'])).out).toContain('--mentors')
})

const assignFiles = {
  'pairs.csv':
    'client_id,vacancy_id,score,client_rank,employer_rank\nC1,V1,0.9,1,2\nC1,V2,0.8,2,1\nC2,V1,0.85,1,1\nC2,V2,0.1,2,2\nC3,V2,0.5,1,3\n',
  'places.csv': 'vacancy_id,seats,mentor_id\nV1,1,M1\nV2,2,M1\n',
  'mentors.csv': 'mentor_id,capacity\nM1,2\n',
}

test('assign finds the best total under the mentor and proves it', { timeout: 30_000 }, async () => {
  const at = files(assignFiles)
  const args = [
    '--pairs',
    at('pairs.csv'),
    '--places',
    at('places.csv'),
    '--mentors',
    at('mentors.csv'),
    '--out',
    at('a.csv'),
    '--json',
  ]
  const { code, out } = await run('assign', [...args, '--objective', 'best'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ placed: 2, total_score: 1.65, dual_feasible: true, gap: 0 })
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('client_id,vacancy_id\nC1,V2\nC2,V1\n')
})

test('assign finds a stable assignment and counts no blocking pairs', { timeout: 30_000 }, async () => {
  const at = files(assignFiles)
  const args = [
    '--pairs',
    at('pairs.csv'),
    '--places',
    at('places.csv'),
    '--out',
    at('a.csv'),
    '--json',
    '--objective',
    'stable',
  ]
  const { code, out } = await run('assign', args)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ placed: 3, blocking_pairs: 0 })
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('client_id,vacancy_id\nC1,V2\nC2,V1\nC3,V2\n')
})

test('assign reports pairs of unknown places, missing ranks and unknown mentors', { timeout: 30_000 }, async () => {
  const at = files({
    ...assignFiles,
    'pairs.csv': 'client_id,vacancy_id,client_rank,employer_rank\nC1,V9,1,1\nC1,V1,,2\n',
    'mentors.csv': 'mentor_id,capacity\n',
  })
  const args = [
    '--pairs',
    at('pairs.csv'),
    '--places',
    at('places.csv'),
    '--mentors',
    at('mentors.csv'),
    '--out',
    at('a.csv'),
    '--objective',
    'stable',
  ]
  const { code, err } = await run('assign', args)
  expect(code).toBe(2)
  expect(err).toContain(`${at('pairs.csv')}:2: vacancy_id: "V9": an id that is in ${at('places.csv')}`)
  expect(err).toContain(`${at('pairs.csv')}:3: client_rank: empty: a value`)
  expect(err).toContain(`${at('places.csv')}:2: mentor_id: "M1": an id that is in ${at('mentors.csv')}`)
  expect(existsSync(at('a.csv'))).toBe(false)
})
