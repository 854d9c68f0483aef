-- A firm's signed-in contact answers the survey without the link of the mail. As with the link, one invitation at a time is
-- entered; the policies of the link then let that one through, and nothing else of the network's rounds.
create or replace function ctx.survey_invitation_id() returns uuid language sql stable as $$
  select case when ctx.role() in ('link', 'employer_contact')
    then nullif(current_setting('app.survey_invitation_id', true), '')::uuid end
$$;

create policy firm_reads on survey_round for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'employer_contact'
    and id in (select i.round_id from survey_invitation i where i.id = (select ctx.survey_invitation_id())));

-- Enters an invitation of the own firm; false for another's, and for one that was taken back.
create function ctx.enter_own_survey(p_invitation uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.survey_invitation_id', '', true);
  if ctx.role() <> 'employer_contact' or not exists (
    select from survey_invitation i where i.id = p_invitation and i.network_id = ctx.network_id()
      and i.employer_id = ctx.employer_id() and i.state <> 'revoked') then
    return false;
  end if;
  perform set_config('app.survey_invitation_id', p_invitation::text, true);
  return true;
end $$;

-- The surveys that the own firm was asked, that have begun on a day: what it may see of them in a list. The name of a round is
-- the network's own and is left out.
create function ctx.own_surveys(p_today date, p_limit int)
returns table (id uuid, year int, closes_on date, closed_at timestamptz, answered_at timestamptz, answered_by text,
  saved_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, r.year, r.closes_on, r.closed_at, i.answered_at, i.answered_by, a.saved_at
  from survey_invitation i
  join survey_round r on r.network_id = i.network_id and r.id = i.round_id
  left join survey_response a on a.network_id = i.network_id and a.invitation_id = i.id and a.submitted_at is null
  where ctx.role() = 'employer_contact' and i.network_id = ctx.network_id() and i.employer_id = ctx.employer_id()
    and i.state <> 'revoked' and r.opens_on <= p_today
  order by r.closes_on desc, i.id desc limit p_limit
$$;
revoke all on function ctx.enter_own_survey(uuid), ctx.own_surveys(date, int) from public;
grant execute on function ctx.enter_own_survey(uuid), ctx.own_surveys(date, int) to werkbrug_app;
