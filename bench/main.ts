import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { versions, type Bench } from './harness'
import { printTable } from './print-table'
import { groups, runGroup } from './run-group'

/** `npm run bench` lists the benches; `npm run bench -- <name> [--json] [--seed n]` runs one, or the group of that name. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, seed: { type: 'string', default: '1' } },
  })
  const benches = await loadBenches()
  const [name] = positionals
  if (name === undefined) {
    for (const bench of [...groups, ...benches]) console.log(`${bench.name.padEnd(16)} ${bench.summary}`)
    return 0
  }
  const bench = benches.find(one => one.name === name)
  const group = groups.find(one => one.name === name)
  const seed = Number(values.seed)
  if (!(bench ?? group) || !Number.isSafeInteger(seed)) {
    console.error(
      (bench ?? group)
        ? `--seed ${values.seed} is not a whole number`
        : `There is no bench "${name}". There are: ${[...groups, ...benches].map(one => one.name).join(', ')}`,
    )
    return 2
  }
  if (group) return runGroup(group, seed, values.json ?? false)
  if (!bench) return 2
  const result = await bench.run({ seed, note: text => values.json || console.log(text) })
  if (values.json) console.log(JSON.stringify({ bench: name, seed, versions: versions(), ...result }))
  else printTable(result.data, result.cases)
  return 0
}

async function loadBenches(): Promise<Bench[]> {
  const files = readdirSync(new URL('.', import.meta.url)).filter(file => file.endsWith('.bench.ts'))
  const modules = await Promise.all(
    files.sort().map(file => import(new URL(file, import.meta.url).href) as Promise<{ default: Bench }>),
  )
  return modules.map(module => module.default)
}

process.exitCode = await main()
