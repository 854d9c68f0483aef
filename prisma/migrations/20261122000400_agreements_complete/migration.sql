-- A signature made on paper: the day that stands on it, the scanned copy, who recorded it.
alter table agreement_signature add column signed_on date, add column paper_file_id uuid, add column recorded_by_id uuid;
alter table agreement_signature
  add constraint agreement_signature_network_id_paper_file_id_fkey foreign key (network_id, paper_file_id)
    references stored_file (network_id, id) on delete restrict on update restrict,
  add constraint agreement_signature_network_id_recorded_by_id_fkey foreign key (network_id, recorded_by_id)
    references membership (network_id, id) on delete restrict on update restrict,
  add constraint signature_on_paper check ((method = 'paper') = (paper_file_id is not null and signed_on is not null and recorded_by_id is not null));

-- An amendment is an agreement of its own that refers to the sealed one it changes.
alter table agreement add column amends_id uuid, add column amendment jsonb;
alter table agreement
  add constraint agreement_network_id_amends_id_fkey foreign key (network_id, amends_id)
    references agreement (network_id, id) on delete restrict on update restrict,
  add constraint agreement_amendment check ((amends_id is null) = (amendment is null));
create index agreement_network_id_amends_id_idx on agreement (network_id, amends_id);
alter table agreement_signer drop constraint signer_party;
alter table agreement_signer add constraint signer_party
  check (party in ('trainee', 'representative', 'mentor', 'former_mentor', 'host', 'coach', 'former_coach', 'school', 'authority'));

-- A task that waits for an answer is settled by the answer, whoever gave it: also the holder of a link or an employer, who may
-- not read the tasks of staff. It touches tasks of the product's own words about one placement, and nothing else of them.
alter table task add column done_because text, add column done_by_name text;
create function ctx.settle_tasks(p_placement uuid, p_keys text[], p_about text, p_state text, p_because text, p_at timestamptz)
returns table (id uuid, title_key text)
language sql security definer set search_path = public, pg_temp as $$
  update task t set
    state = p_state,
    done_because = case when p_state <> 'open' then p_because end,
    done_at = case when p_state = 'done' then p_at end,
    done_by_id = case when p_state = 'done' then ctx.membership_id() end,
    done_by_name = case when p_state <> 'open' then nullif(current_setting('app.actor_name', true), '') end
  where t.network_id = ctx.network_id() and t.placement_id = p_placement and t.title_key = any (p_keys)
    and starts_with(coalesce(t.dedupe_key, ''), p_about)
    and case when p_state = 'open' then t.state <> 'open' and t.done_because is not null else t.state = 'open' end
  returning t.id, t.title_key
$$;
revoke all on function ctx.settle_tasks(uuid, text[], text, text, text, timestamptz) from public;
grant execute on function ctx.settle_tasks(uuid, text[], text, text, text, timestamptz) to werkbrug_app, werkbrug_worker;
