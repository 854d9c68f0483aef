import { textCell } from './cells'
import { dropTrailingEmpty } from './header'
import { readTable, type TableSource } from './read-table.server'
import { may, type TableShape } from './table'

export interface Peek {
  header: string[]
  rows: string[][]
}

class SeenEnough extends Error {}

/** The header and the first whole rows of a file, as they stand there; null when it has no header that can be read. */
export async function peekTable(source: TableSource, table: TableShape, rowCount: number): Promise<Peek | null> {
  let header: string[] = []
  const rows: string[][] = []
  const names = Object.keys(table.columns)
  const anything = {
    kind: table.kind,
    key: [],
    columns: Object.fromEntries(names.map(name => [name, may(textCell())])),
  }
  try {
    await readTable(
      source,
      anything,
      found => {
        for (const { extra } of found) rows.push(header.map((_, index) => extra[`${index}`] ?? ''))
        if (rows.length >= rowCount) throw new SeenEnough()
      },
      {
        checkKeys: false,
        order: cells => {
          header = dropTrailingEmpty(cells)
          return {
            names: header.map((_, index) => `${index}`),
            from: header.map((_, index) => index),
            width: header.length,
          }
        },
      },
    )
  } catch (error) {
    if (!(error instanceof SeenEnough)) throw error
  }
  return header.length > 0 ? { header, rows: rows.slice(0, rowCount) } : null
}
