import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type * as EngineModule from '@prisma/schema-engine-wasm'

type SchemaEngine = EngineModule.SchemaEngine
interface LoadableEngine {
  SchemaEngine: typeof EngineModule.SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loaded: Promise<LoadableEngine> | undefined

/** The package expects a bundler to load its WebAssembly; this does the same by hand. */
async function loadEngine(): Promise<LoadableEngine> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as LoadableEngine
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`${text}\n`) },
  })
  const module = await WebAssembly.compile(await readFile(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return glue
}

const internalCharOid = 18
const charArrayOid = 1002

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * PostgreSQL's catalogue has columns of its internal one-byte type, which the adapter refuses and the engine wants as
 * characters: they pass the adapter under the name of the array type and get their own name back behind it.
 */
function readInternalChars(adapter: Adapter): void {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryArrayResult>
  const renamed = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields ?? []) if (field.dataTypeID === internalCharOid) field.dataTypeID = charArrayOid
    return result
  }
  Object.assign(pool, { query: renamed })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async sql => {
    const result = await queryRaw(sql)
    const { CharacterArray, Character } = ColumnTypeEnum
    return { ...result, columnTypes: result.columnTypes.map(type => (type === CharacterArray ? Character : type)) }
  }
}

function withPlace(error: pg.DatabaseError, script: string) {
  const line = error.position ? script.slice(0, Number(error.position)).split('\n').length : undefined
  return {
    kind: 'postgres' as const,
    code: error.code ?? '',
    severity: error.severity ?? 'ERROR',
    message: line ? `${error.message} (line ${line})` : error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Handing the whole text to PostgreSQL keeps
 * bodies whole, and makes each migration one transaction.
 */
class WholeScriptAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    readInternalChars(adapter)
    adapter.executeScript = async script => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error: unknown) => {
          throw error instanceof pg.DatabaseError ? new DriverAdapterError(withPlace(error, script)) : error
        })
    }
    return adapter
  }
}

/** Runs work with Prisma's schema engine connected to a database; the engine is freed afterwards. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  datamodels: [string, string][],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine()
  const { SchemaEngine } = await loaded
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool))
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter)
    return await work(engine).finally(() => engine.free())
  } finally {
    await pool.end()
  }
}
