alter table placement add column checklist jsonb not null default '{}';
alter table agreement add column frozen jsonb;
alter table follow_up add column answers jsonb not null default '[]';
alter table membership add column contact_email text, add column contact_phone text;

-- The certificates that seal agreements are public: anybody who holds a sealed file may check it.
create function ctx.seal_certificates() returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$ select certificate_pem from network_certificate $$;
revoke all on function ctx.seal_certificates() from public;
grant execute on function ctx.seal_certificates() to werkbrug_app, werkbrug_worker;

-- A link's holder confirms facts or signs; marking the link as used is all he may do with it.
drop policy signer_marks_used on access_link;
create policy signer_marks_used on access_link for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'link' and signer_id = (select ctx.signer_id()))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) = 'link' and signer_id = (select ctx.signer_id()));
create policy signer_reads_own on access_link for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'link' and signer_id = (select ctx.signer_id()));

-- Gives back the seat that a placement held; whoever ends the placement may, also a client who may not change vacancies.
create function ctx.give_seat_back(p_placement uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update vacancy v set seats_taken = v.seats_taken - 1 from placement p
  where p.id = p_placement and p.network_id = ctx.network_id() and v.network_id = p.network_id and v.id = p.vacancy_id and v.seats_taken > 0
$$;
revoke all on function ctx.give_seat_back(uuid) from public;
grant execute on function ctx.give_seat_back(uuid) to werkbrug_app, werkbrug_worker;
