import { aimOf, type BenchCase } from './harness'

/** What a bench found, as a person reads it. */
export function printTable(data: string, cases: readonly BenchCase[]): void {
  console.log(`data: ${data}`)
  for (const one of cases) {
    const aim = aimOf(one)
    console.log(`\n${one.case}: ${one.value} ${one.unit} (${one.better} is better)`)
    if (aim) console.log(`  aim: ${aim}`)
    for (const other of one.beside ?? []) console.log(`  beside: ${other.what}: ${other.value} ${one.unit}`)
    console.log(`  checked: ${one.checked}`)
  }
}
