import type { BenchDatabase } from './bench-database'
import { timed } from './harness'
import type { MatchingData } from './matching-data'

/** For each client by number the places by number with their fit in millionths, best first. */
export type TopByNumber = [place: number, fit: number][][]

export interface TheirTop {
  version: string
  top: TopByNumber
  /** Reading the data in and making what the question is answered from. */
  indexSeconds: number
  /** On the clock. */
  answerSeconds: number
}

/** Asks PostgreSQL for the same list in one statement, from an index that holds all it needs. */
export async function askPostgres({ owner }: BenchDatabase, data: MatchingData, count: number): Promise<TheirTop> {
  const index = await timed(() => fill(owner, data))
  const answer = await timed(
    () => owner.$executeRaw`
      create table bench_top as
      select c.client, t.place, t.fit from generate_series(0, ${data.clients.length - 1}::int) as c (client)
      cross join lateral (
        select s.place, (2000000 * s.met + p.total) / (2 * p.total) as fit
        from (
          select a.place, sum(a.weight * least(12, 12 * k.level / a.level)) as met
          from bench_claim k join bench_ask a on a.competence = k.competence where k.client = c.client group by a.place
        ) s join bench_place p on p.place = s.place
        where 2000000 * s.met + p.total >= 2 * p.total
        order by fit desc, s.place limit ${count}
      ) t`,
  )
  const rows = await owner.$queryRaw<{ client: number; places: number[]; fits: number[] }[]>`
    select client, array_agg(place order by fit desc, place) as places, array_agg(fit::int order by fit desc, place) as fits
    from bench_top group by client`
  const top: TopByNumber = data.clients.map(() => [])
  for (const { client, places, fits } of rows) top[client] = places.map((place, i) => [place, fits[i] as number])
  const [{ version } = { version: '' }] = await owner.$queryRaw<{ version: string }[]>`
    select 'PostgreSQL ' || current_setting('server_version') as version`
  return { version, top, indexSeconds: index.wallSeconds, answerSeconds: answer.wallSeconds }
}

async function fill(owner: BenchDatabase['owner'], data: MatchingData): Promise<void> {
  const numberOf = new Map<string, number>()
  const numbered = (uri: string) => numberOf.get(uri) ?? (numberOf.set(uri, numberOf.size), numberOf.size - 1)
  const asks = data.places.flatMap(({ asks }, place) =>
    asks.map(({ uri, level, weight }) => ({
      competence: numbered(uri),
      place,
      level,
      weight: Math.round(weight * 1000),
    })),
  )
  const claims = data.clients.flatMap(({ claims }, client) =>
    claims.map(({ uri, level }) => ({ client, competence: numbered(uri), level })),
  )
  await owner.$executeRaw`create table bench_ask (competence int, place int, level int, weight int)`
  await owner.$executeRaw`create table bench_claim (client int, competence int, level int)`
  await owner.$executeRaw`
    insert into bench_ask select * from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) as r (competence int, place int, level int, weight int)`
  await owner.$executeRaw`
    insert into bench_claim select * from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as r (client int, competence int, level int)`
  await owner.$executeRaw`create index on bench_ask (competence) include (place, level, weight)`
  await owner.$executeRaw`create index on bench_claim (client) include (competence, level)`
  await owner.$executeRaw`
    create table bench_place as select place, 12 * sum(weight)::bigint as total from bench_ask group by place`
  await owner.$executeRaw`create unique index on bench_place (place) include (total)`
  await owner.$executeRaw`vacuum analyze bench_ask, bench_claim, bench_place`
}
