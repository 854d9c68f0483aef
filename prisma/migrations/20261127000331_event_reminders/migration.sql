-- How many days before an event its guests are reminded, and which of them; null is nobody. Events that were planned before this keep
-- to what they had: nothing.
alter table gathering add column remind_days smallint, add column remind_whom text not null default 'coming',
  add constraint gathering_remind_days check (remind_days between 1 and 30),
  add constraint gathering_remind_whom check (remind_whom in ('coming', 'silent', 'both'));

-- When a guest was reminded, once.
alter table gathering_guest add column reminded_at timestamptz(3);

-- Events whose reminders can be due.
create index gathering_to_remind on gathering (network_id, starts_at) where state = 'open' and remind_days is not null;
