-- Words that are mistyped: the first likenesses are compared, not all of a common word's.
-- The library is loaded first, or its setting would be unknown to this session.
select public.similarity('a', 'b');

create or replace function ctx.find_employers(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
  v_words text := public.norm(p_words);
begin
  if v_network is null or v_query is null or ctx.role() in ('', 'link', 'trainee') then
    return;
  end if;
  return query select e.id from employer e
    where e.search_words @@ v_query and e.network_id = v_network and e.archived_at is null limit p_limit;
  if not found and length(p_words) >= 4 then
    return query select near.id from (
      select e.id, e.search_text from employer e
      where v_words <% e.search_text and e.network_id = v_network and e.archived_at is null limit 400
    ) near order by word_similarity(v_words, near.search_text) desc limit least(p_limit, 50);
  end if;
end $$;
