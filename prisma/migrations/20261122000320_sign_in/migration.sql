-- Throttling of secrets: counters per account, address and device, apart from everything else. Keys are digests.
create schema limits;
grant usage on schema limits to werkbrug_app;
create table limits.attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on limits.attempt to werkbrug_app;

-- ends_on is the last whole day; a membership that ends at once on its first day has the day before it.
alter table membership drop constraint membership_period,
  add constraint membership_period check (ends_on is null or ends_on >= starts_on - 1);

-- What the last checks of the chain found.
create table audit_check (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  at timestamptz(3) not null,
  links bigint not null,
  faults jsonb not null default '[]',
  constraint audit_check_pkey primary key (id),
  constraint audit_check_network_id_fkey foreign key (network_id) references network (id) on delete restrict on update restrict
);
create unique index audit_check_network_id_id_key on audit_check (network_id, id);
create index audit_check_network_id_at_idx on audit_check (network_id, at desc);
alter table audit_check enable row level security;
alter table audit_check force row level security;
create policy owner_all on audit_check to werkbrug_owner using (true) with check (true);
create policy worker_network on audit_check to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on audit_check for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('privacy_officer', 'platform_admin'));
revoke update, delete, truncate on audit_check from werkbrug_app, werkbrug_worker;
revoke insert on audit_check from werkbrug_app;

-- Whoever may see an invitation may revoke its links.
create policy inviter_reads on access_link for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) <> 'link'
    and invitation_id in (select i.id from invitation i where i.network_id = (select ctx.network_id())));

-- A person changes the name of the own membership, and nothing else of it.
create function ctx.rename_self(p_name text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update membership set display_name = p_name where id = ctx.membership_id() and network_id = ctx.network_id() and length(p_name) between 1 and 200
$$;
revoke all on function ctx.rename_self(text) from public;
grant execute on function ctx.rename_self(text) to werkbrug_app;
