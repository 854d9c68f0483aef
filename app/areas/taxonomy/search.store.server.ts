import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { ConceptKind, ConceptRef, Lang } from './concept'
import { allWordsQuery, anyWordQuery, closestWords, likeText, wordsOf, type MatchClass } from './search-query'

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

type HitRow = Omit<ConceptHit, 'match'>

const ownFramework = 'werkbrug'

/**
 * Best label of each concept among those that answer the condition: in the asker's language before the other, then the
 * product's own competences, then preferred before alternative, then the shortest.
 */
async function hitsWhere(db: Tx, condition: Prisma.Sql, search: ConceptSearch, except: readonly string[], limit: number): Promise<HitRow[]> {
  const kinds = search.kinds ? Prisma.sql`and c.kind = any (${[...search.kinds]}::text[])` : Prisma.empty
  const frameworks = search.frameworks ? Prisma.sql`and f.code = any (${[...search.frameworks]}::text[])` : Prisma.empty
  const others = except.length > 0 ? Prisma.sql`and c.id <> all (${[...except]}::uuid[])` : Prisma.empty
  return db.$queryRaw<HitRow[]>`
    with hit as materialized (
      select l.concept_id, l.text, l.lang, l.norm,
        (l.lang <> ${search.lang})::int * 4 + (l.kind = 'alternative')::int + (l.kind = 'hidden')::int * 2 as weight
      from concept_label l where ${condition}
    ), best as (
      select distinct on (c.id) c.id, c.uri, c.kind, f.code as framework, c.code, c.nature, c.status, h.text, h.weight,
        char_length(h.norm) as length, (f.code <> ${ownFramework})::int as foreign_framework
      from hit h join concept c on c.id = h.concept_id join framework f on f.id = c.framework_id
      where c.status = 'released' ${kinds} ${frameworks} ${others}
      order by c.id, h.weight, length
    ), top as (
      select * from best order by weight / 4, foreign_framework, weight, length, text, id limit ${limit}
    )
    select t.id, t.uri, t.kind, t.framework, t.code, t.nature, t.status, p.text as label, p.lang as "labelLang",
      t.text as "matchedText"
    from top t
    cross join lateral (
      select l.text, l.lang from concept_label l where l.concept_id = t.id and l.kind = 'preferred'
      order by (l.lang = ${search.lang}) desc, (l.lang = 'en') desc limit 1
    ) p
    order by t.weight / 4, t.foreign_framework, t.weight, t.length, t.text, t.id`
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

/** Words of the labels that may have been meant by each typed word; the typed word itself where it begins a known word. */
async function meantWords(db: Tx, words: readonly string[]): Promise<string[][]> {
  const meant: string[][] = []
  for (const word of words) {
    const known = await db.$queryRaw<{ word: string; count: number }[]>`
      (select word, count from concept_word where word = ${word} or word like ${`${likeText(word)}%`} limit 1)`
    if (known.length > 0 || word.length < 4) {
      meant.push([word])
      continue
    }
    const near = await db.$queryRaw<{ word: string; count: number }[]>`
      select word, count from concept_word where word % ${word} order by similarity(word, ${word}) desc, word limit 40`
    meant.push(closestWords(word, near))
  }
  return meant
}

/** The steps of a search, each tried only while the earlier ones gave fewer than was asked. */
async function* conditions(db: Tx, folded: string, lang: Lang, found: () => number): AsyncGenerator<[MatchClass, Prisma.Sql]> {
  const words = wordsOf(folded)
  yield ['exact', Prisma.sql`l.norm = ${folded}`]
  yield ['prefix', prefixCondition(folded, lang)]
  if (words.length === 0 || folded.length < 3) return
  yield ['words', wordsCondition(allWordsQuery(words.map(word => [word])))]
  const long = words.filter(word => word.length >= 3)
  if (long.length > 0)
    yield ['part', Prisma.join(long.map(word => Prisma.sql`l.norm like ${`%${likeText(word)}%`}`), ' and ')]
  const meant = await meantWords(db, words)
  if (meant.every(alternatives => alternatives.length > 0)) yield ['similar', wordsCondition(allWordsQuery(meant))]
  const any = anyWordQuery(meant.filter((_, index) => (words[index]?.length ?? 0) >= 4))
  if (found() === 0 && any !== '') yield ['similar', wordsCondition(any)]
}

/**
 * Concepts by label: the whole label, its beginning, its words, a part of a word, then what is spelled nearly so, in
 * both languages and without regard to case and accents. Obsolete concepts are left out.
 */
export async function searchConcepts(db: Tx, search: ConceptSearch): Promise<ConceptHit[]> {
  const limit = Math.min(Math.max(search.limit ?? 20, 1), 100)
  const [folding] = await db.$queryRaw<{ folded: string }[]>`select public.norm(${search.q.trim().slice(0, 200)}) as folded`
  const folded = (folding?.folded ?? '').replace(/\s+/g, ' ')
  if (folded === '') return []
  const hits: ConceptHit[] = []
  for await (const [match, condition] of conditions(db, folded, search.lang, () => hits.length)) {
    const rows = await hitsWhere(db, condition, search, hits.map(hit => hit.id), limit - hits.length)
    hits.push(...rows.map(row => ({ ...row, match })))
    if (hits.length >= limit) break
  }
  return hits
}
