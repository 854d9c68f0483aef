import { formerText } from '~/areas/imports/undo-rows.store.server'
import { Prisma } from '~/platform/prisma/client'

const { sql, raw, join } = Prisma

type Kind = 'text' | 'int' | 'date' | 'list'
export type CellList = readonly (readonly [name: string, kind: Kind])[]

const listOf = (cells: Prisma.Sql, name: string) =>
  sql`(select array_agg(x.word order by x.at) from jsonb_array_elements_text(${cells} -> ${name}) with ordinality x(word, at))`

/** The value of a cell as its column holds it; null when the row has none. */
function valueOf(cells: Prisma.Sql, name: string, kind: Kind): Prisma.Sql {
  if (kind === 'list') return listOf(cells, name)
  return kind === 'text' ? sql`${cells} ->> ${name}` : sql`(${cells} ->> ${name})::${raw(kind)}`
}

export function namesSql(list: CellList): Prisma.Sql {
  return join(list.map(([name]) => raw(name)))
}

/** Values to insert: what must be there has its default. */
export function insertSql(list: CellList, cells: Prisma.Sql, defaults: Readonly<Record<string, string>>): Prisma.Sql {
  return join(
    list.map(([name, kind]) => {
      const value = valueOf(cells, name, kind)
      if (kind === 'list') return sql`coalesce(${value}, '{}')`
      return defaults[name] === undefined ? value : sql`coalesce(${value}, ${defaults[name]})`
    }),
  )
}

/** `set` of an update: a cell that is not there leaves the column as it is. */
export function updateSql(list: CellList, cells: Prisma.Sql, alias: string): Prisma.Sql {
  return join(
    list.map(([name, kind]) => sql`${raw(name)} = coalesce(${valueOf(cells, name, kind)}, ${raw(`${alias}.${name}`)})`),
  )
}

/** `set` of an undo: the former value where it was judged to come back. */
export function formerSql(list: CellList, alias: string): Prisma.Sql {
  return join(
    list.map(([name, kind]) => {
      const column = raw(`${alias}.${name}`)
      if (kind === 'list')
        return sql`${raw(name)} = case when r.undo_values ? ${name}
          then array(select jsonb_array_elements_text(r.undo_values -> ${name})) else ${column} end`
      if (kind === 'text') return sql`${raw(name)} = ${formerText(name, column)}`
      return sql`${raw(name)} = (${formerText(name, sql`${column}::text`)})::${raw(kind)}`
    }),
  )
}

/** What the columns of a row hold, as pairs for jsonb_build_object; where there is no row, what an empty one would hold. */
export function heldSql(list: CellList, alias: string, defaults: Readonly<Record<string, string>>): Prisma.Sql {
  return join(
    list.map(([name, kind]) => {
      const column = raw(`${alias}.${name}`)
      if (kind === 'list') return sql`${name}::text, coalesce(to_jsonb(${column}), '[]')`
      return defaults[name] === undefined
        ? sql`${name}::text, ${column}`
        : sql`${name}::text, coalesce(${column}, ${defaults[name]})`
    }),
  )
}

/** The names of these cells, for `?|`. */
export function cellNames(list: CellList): string[] {
  return list.map(([name]) => name)
}
