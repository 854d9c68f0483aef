import { importPostcodes } from '~/areas/taxonomy/import-postcodes.server'
import { BrokenFilesError } from './cli'
import { readImportArguments, withOwnerPool } from './import-files'

/** `npm run import -- postcodes <GeoNames file> [--json]`. */
export async function runImportPostcodes(args: string[]): Promise<void> {
  const { files, json } = readImportArguments('postcodes', args, 1)
  const result = await withOwnerPool(pool => importPostcodes(pool, files[0] ?? ''))
  if (!result.ok) throw new BrokenFilesError(result.problems, result.problemCount)
  const { postcodes, added, otherCountries } = result.value
  if (json) console.log(JSON.stringify({ import: 'postcodes', ...result.value }))
  else console.log(`${postcodes} postcode areas, ${added} new; ${otherCountries} lines of other countries left out`)
}
