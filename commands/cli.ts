import { parseArgs, type ParseArgsConfig } from 'node:util'
import texts from '~/locales/en/tabular'
import { printFileProblem, type FileProblem } from '~/platform/tabular/file-problem'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values']

/** Wrong use or a broken file: the command ends with exit code 2 and has written nothing. */
export class UsageError extends Error {}

/** Reads the options of a command; unknown, doubtful or missing ones are a `UsageError`. */
export function readOptions<const O extends Options>(
  args: string[],
  options: O,
  required: readonly string[],
): Values<O> {
  const parsed = parse(args, options)
  const help = parsed.values as Record<string, unknown>
  const missing = help.help ? [] : required.filter(name => !help[name])
  if (missing.length > 0)
    throw new UsageError(`missing ${missing.map(name => `--${name}`).join(', ')}; --help tells more`)
  if (parsed.positionals.length > 0)
    throw new UsageError(`"${parsed.positionals[0]}" is not an option; --help tells more`)
  return parsed.values
}

function parse<const O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A whole number of at least `min` from an option's text. */
export function wholeNumber(name: string, text: string, min: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < min) {
    throw new UsageError(`--${name} "${text}" is not a whole number of at least ${min}`)
  }
  return value
}

/** Broken input files: the list to print, and how many problems there are in all. */
export class BrokenFilesError extends Error {
  constructor(
    readonly problems: FileProblem[],
    readonly problemCount: number,
  ) {
    super(`${problemCount} problems`)
  }
}

/** Runs a command to its exit code: 0 done, 1 failed on the way, 2 wrong use or a broken file. */
export async function exitCodeOf(work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return 0
  } catch (error) {
    if (error instanceof BrokenFilesError) {
      for (const problem of error.problems) console.error(printFileProblem(problem, texts))
      const unseen = error.problemCount - error.problems.length
      if (unseen > 0) console.error(`and ${unseen} more`)
      return 2
    }
    console.error(error instanceof Error ? error.message : String(error))
    return error instanceof UsageError ? 2 : 1
  }
}

/** The largest amount of memory this process has had, in MB. */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}
