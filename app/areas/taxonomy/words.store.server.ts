import type { SqlClient } from './sql-client.server'

/** Counts again which words occur in the labels that a search may find; typos are corrected to these words. */
export async function rebuildWords(client: SqlClient): Promise<void> {
  await client.query('delete from concept_word')
  await client.query(
    `insert into concept_word (word, count)
     select word, count(*) from concept_label l join concept c on c.id = l.concept_id,
       lateral regexp_split_to_table(l.norm, '[^[:alnum:]]+') as word
     where c.status = 'released' and char_length(word) between 3 and 40
     group by word`,
  )
}

/** After bulk work: brings the search indexes and the planner's picture up to date. To be called after the commit. */
export async function refreshStatistics(client: SqlClient): Promise<void> {
  await client.query('select public.refresh_taxonomy()')
}
