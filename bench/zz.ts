import { drawMatchingData } from './matching-data'
import { writeMatchFiles } from './write-match-files'
const n = Number(process.argv[2])
writeMatchFiles(drawMatchingData(n, n, 1), process.argv[3]!)
