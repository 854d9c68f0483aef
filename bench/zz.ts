import { drawMatchingData } from './matching-data'
import { writeMatchFiles } from './write-match-files'
writeMatchFiles(drawMatchingData(10000, 10000, 1), '/tmp/m10k')
