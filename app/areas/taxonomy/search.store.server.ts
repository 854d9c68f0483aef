import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { ConceptKind, ConceptRef, Lang } from './concept'
import {
  allButOneQuery,
  allWordsQuery,
  anyWordQuery,
  closestWords,
  likeText,
  splitsOf,
  wordsOf,
  type MatchClass,
} from './search-query'

export interface ConceptSearch {
  q: string
  lang: Lang
  /** Only concepts of these kinds; all kinds when left out. */
  kinds?: readonly ConceptKind[]
  /** Only concepts of the frameworks with these codes; all when left out. */
  frameworks?: readonly string[]
  /** At most 100; 20 when left out. */
  limit?: number
}

export interface ConceptHit extends ConceptRef {
  match: MatchClass
  /** The label that answered the question, which may be an alternative one or in the other language. */
  matchedText: string
}

type HitRow = Omit<ConceptHit, 'match'> & { isWhole: boolean }

const ownFramework = 'werkbrug'

interface Asked extends ConceptSearch {
  /** The question in lower case without accents, as the database folds labels. */
  folded: string
}

/**
 * Best label of each concept among those that answer the condition: the whole question first, then the asker's language
 * before the other, the product's own competences before others, preferred before alternative, and the shortest.
 */
async function hitsWhere(
  db: Tx,
  condition: Prisma.Sql,
  search: Asked,
  except: readonly string[],
  limit: number,
): Promise<HitRow[]> {
  const kinds = search.kinds ? Prisma.sql`and c.kind = any (${[...search.kinds]}::text[])` : Prisma.empty
  const frameworks = search.frameworks ? Prisma.sql`and f.code = any (${[...search.frameworks]}::text[])` : Prisma.empty
  const others = except.length > 0 ? Prisma.sql`and c.id <> all (${[...except]}::uuid[])` : Prisma.empty
  return db.$queryRaw<HitRow[]>`
    with hit as materialized (
      select l.concept_id, l.text, l.norm, (l.norm <> ${search.folded})::int as part,
        (l.lang <> ${search.lang})::int * 4 + (l.kind = 'alternative')::int + (l.kind = 'hidden')::int * 2 as weight
      from concept_label l where ${condition}
    ), best as (
      select distinct on (c.id) c.id, c.uri, c.kind, f.code as framework, c.code, c.nature, c.status, h.text, h.weight, h.part,
        char_length(h.norm) as length, (f.code <> ${ownFramework})::int as foreign_framework
      from hit h join concept c on c.id = h.concept_id join framework f on f.id = c.framework_id
      where c.status = 'released' ${kinds} ${frameworks} ${others}
      order by c.id, h.part, h.weight, length
    ), top as (
      select * from best order by part, weight / 4, foreign_framework, weight, length, text, id limit ${limit}
    )
    select t.id, t.uri, t.kind, t.framework, t.code, t.nature, t.status, p.text as label, p.lang as "labelLang",
      t.text as "matchedText", t.part = 0 as "isWhole"
    from top t
    cross join lateral (
      select l.text, l.lang from concept_label l where l.concept_id = t.id and l.kind = 'preferred'
      order by (l.lang = ${search.lang}) desc, (l.lang = 'en') desc limit 1
    ) p
    order by t.part, t.weight / 4, t.foreign_framework, t.weight, t.length, t.text, t.id`
}

const lastCharacter = '\u{10ffff}'

/**
 * Labels that begin so. Written as a range, because LIKE makes the planner take the trigram index, which is slower here.
 * One or two letters begin thousands of labels: then only preferred labels in the asker's language count.
 */
function prefixCondition(folded: string, lang: Lang): Prisma.Sql {
  const range = Prisma.sql`l.norm ~>=~ ${folded} and l.norm ~<~ ${folded + lastCharacter}`
  return folded.length < 3 ? Prisma.sql`${range} and l.kind = 'preferred' and l.lang = ${lang}` : range
}

const wordsCondition = (query: string) => Prisma.sql`to_tsvector('simple', l.norm) @@ ${query}::tsquery`

interface KnownWords {
  /** Typed words that begin a word of some label. */
  beginnings: Set<string>
  /** Typed words that are inside a word of some label, or begin one. */
  parts: Set<string>
}

async function knownWords(db: Tx, words: readonly string[]): Promise<KnownWords> {
  const rows = await db.$queryRaw<{ word: string; begins: boolean }[]>`
    select word, begins from (
      select typed.word, exists (
        select from concept_word k where k.word ~>=~ typed.word and k.word ~<~ (typed.word || ${lastCharacter})
      ) as begins
      from unnest(${[...words]}::text[]) as typed (word)
    ) known
    where begins or exists (select from concept_word k where k.word like '%' || known.word || '%')`
  return {
    beginnings: new Set(rows.filter(row => row.begins).map(row => row.word)),
    parts: new Set(rows.map(row => row.word)),
  }
}

/** Two known words that a word becomes when a forgotten space is put back; the most used pair first. */
async function splitWords(db: Tx, word: string): Promise<string[]> {
  const splits = splitsOf(word)
  const rows = await db.$queryRaw<{ word: string; count: number }[]>`
    select word, count from concept_word where word = any (${splits.flat()}::text[])`
  const uses = new Map(rows.map(row => [row.word, row.count]))
  const usesOf = ([left, right]: [string, string]) => Math.min(uses.get(left) ?? 0, uses.get(right) ?? 0)
  return splits
    .filter(split => usesOf(split) > 0)
    .sort((a, b) => usesOf(b) - usesOf(a))
    .slice(0, 2)
    .map(split => split.join(' '))
}

/** For each typed word what may have been meant: itself where it is known, else the words that are spelled nearly so. */
async function meantWords(db: Tx, words: readonly string[], known: ReadonlySet<string>): Promise<string[][]> {
  const meant: string[][] = []
  for (const word of words) {
    if (known.has(word) || word.length < 4) meant.push([word])
    else {
      const near = await db.$queryRaw<{ word: string; count: number }[]>`
        select word, count from concept_word where word % ${word} order by similarity(word, ${word}) desc, word limit 40`
      meant.push([...closestWords(word, near), ...(await splitWords(db, word))])
    }
  }
  return meant
}

/** The steps of a search, each tried only while the earlier ones gave fewer than was asked. */
async function* conditions(
  db: Tx,
  { folded, lang }: Asked,
  found: () => number,
): AsyncGenerator<[MatchClass, Prisma.Sql]> {
  const words = wordsOf(folded)
  yield ['prefix', prefixCondition(folded, lang)]
  if (words.length === 0 || folded.length < 3) return
  const known = await knownWords(db, words)
  const isKnown = words.every(word => known.beginnings.has(word) || word.length < 3)
  if (isKnown) yield ['words', wordsCondition(allWordsQuery(words.map(word => [word])))]
  const long = words.filter(word => word.length >= 3)
  if (long.length > 0 && long.every(word => known.parts.has(word)))
    yield [
      'part',
      Prisma.join(
        long.map(word => Prisma.sql`l.norm like ${`%${likeText(word)}%`}`),
        ' and ',
      ),
    ]
  const meant = await meantWords(db, words, known.beginnings)
  if (!isKnown && meant.every(alternatives => alternatives.length > 0))
    yield ['similar', wordsCondition(allWordsQuery(meant))]
  const telling = meant.filter((alternatives, index) => alternatives.length > 0 && (words[index]?.length ?? 0) >= 3)
  if (found() === 0 && telling.length >= 3) yield ['similar', wordsCondition(allButOneQuery(telling))]
  if (found() === 0 && telling.length > 0) yield ['similar', wordsCondition(anyWordQuery(telling))]
}

/**
 * Concepts by label: the whole label, its beginning, its words, a part of a word, then what is spelled nearly so, in
 * both languages and without regard to case and accents. Obsolete concepts are left out.
 */
export async function searchConcepts(db: Tx, search: ConceptSearch): Promise<ConceptHit[]> {
  const limit = Math.min(Math.max(search.limit ?? 20, 1), 100)
  const [folding] = await db.$queryRaw<
    { folded: string }[]
  >`select public.norm(${search.q.trim().slice(0, 200)}) as folded`
  const folded = (folding?.folded ?? '').replace(/\s+/g, ' ')
  if (folded === '') return []
  const asked = { ...search, folded }
  const hits: ConceptHit[] = []
  for await (const [match, condition] of conditions(db, asked, () => hits.length)) {
    const rows = await hitsWhere(
      db,
      condition,
      asked,
      hits.map(hit => hit.id),
      limit - hits.length,
    )
    hits.push(...rows.map(({ isWhole, ...row }) => ({ ...row, match: isWhole ? ('exact' as const) : match })))
    if (hits.length >= limit) break
  }
  return hits
}
