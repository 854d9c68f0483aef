import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils'

/**
 * A look-up of nothing: columns of one table where a key is in an empty list and all else is asked besides. The client writes
 * one for each relation of which no row has any.
 */
const ofNothing =
  /^SELECT "\w+"\."\w+"\."\w+"(?:, "\w+"\."\w+"\."\w+")* FROM "\w+"\."\w+" WHERE \("\w+"\."\w+"\."\w+" IN \(NULL\) AND (?!.* OR )/

/** Whether a statement cannot have an answer, whatever is in the tables. */
export function isOfNothing(sql: string): boolean {
  return ofNothing.test(sql)
}

/** The same connections, that answer look-ups of nothing themselves: a third of the statements of an employer's page are such. */
export function withoutEmptyQuestions<F extends SqlDriverAdapterFactory>(factory: F): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => answering(await factory.connect()),
  }
}

function answering<T extends SqlDriverAdapter | Transaction>(of: T): T {
  return new Proxy(of, {
    get(target, name) {
      if (name === 'queryRaw') return (query: Parameters<SqlQueryable['queryRaw']>[0]) => ask(target, query)
      if (name === 'startTransaction' && 'startTransaction' in target)
        return async (...options: Parameters<SqlDriverAdapter['startTransaction']>) =>
          answering(await target.startTransaction(...options))
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

async function ask(of: SqlQueryable, query: Parameters<SqlQueryable['queryRaw']>[0]) {
  return isOfNothing(query.sql) ? { columnNames: [], columnTypes: [], rows: [] } : of.queryRaw(query)
}
