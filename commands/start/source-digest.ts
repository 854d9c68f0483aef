import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

async function filesBelow(target: string): Promise<string[]> {
  const found = await stat(target).catch(() => undefined)
  if (!found) return []
  if (!found.isDirectory()) return [target]
  const entries = await readdir(target, { withFileTypes: true, recursive: true })
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

/** SHA-256 over the names and contents of files and folders, in a fixed order; what is not there counts as empty. */
export async function digestOf(
  root: string,
  targets: string[],
  skip: (file: string) => boolean = () => false,
): Promise<string> {
  const lists = await Promise.all(targets.map(target => filesBelow(path.join(root, target))))
  const files = lists
    .flat()
    .map(file => path.relative(root, file))
    .filter(file => !skip(file))
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(path.join(root, file)))
      .update('\0')
  return hash.digest('hex')
}
