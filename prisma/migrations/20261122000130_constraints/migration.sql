-- What a value may be, as the database sees it; the forms say it in words.

alter table organisation add constraint organisation_kind check (kind in ('municipality', 'uwv', 'ngo', 'education', 'school', 'employer', 'other'));
alter table membership add constraint membership_role check (role in ('casemanager', 'coach', 'account_manager', 'employer_contact', 'mentor',
  'school_booker', 'trainee', 'network_coordinator', 'org_admin', 'platform_admin', 'privacy_officer'));
alter table membership add constraint membership_period check (ends_on is null or ends_on >= starts_on);
alter table account add constraint account_email_lower check (email = lower(email));
alter table job add constraint job_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'));
alter table mail_message add constraint mail_state check (state in ('pending', 'claimed', 'sent', 'deferred', 'failed', 'suppressed', 'unknown'));
alter table employer add constraint employer_kvk check (kvk_number ~ '^[0-9]{8}$'),
  add constraint employer_name check (length(name) between 1 and 300),
  add constraint employer_level check (level between 0 and 5),
  add constraint employer_strength check (strength between 1 and 5),
  add constraint employer_importance check (importance between 1 and 5),
  add constraint employer_relation check (relation_state in ('new', 'existing', 'dormant', 'ended'));
alter table site add constraint site_establishment check (establishment_number ~ '^[0-9]{12}$');
alter table contact_moment add constraint contact_moment_reaction check (reaction between -2 and 2),
  add constraint contact_moment_channel check (channel in ('call', 'visit', 'mail', 'meeting', 'note'));
alter table task add constraint task_state check (state in ('open', 'done', 'cancelled'));
alter table client add constraint client_status check (status in ('intake', 'active', 'placed', 'paused', 'closed')),
  add constraint client_step check (ladder_step between 1 and 9);
alter table assignment add constraint assignment_function check (function in ('casemanager', 'coach'));
alter table competence_claim add constraint claim_level check (level between 0 and 4),
  add constraint claim_source check (source in ('self', 'coach', 'mentor', 'test'));
alter table special_note add constraint special_kind check (kind in ('barrier', 'functional_need', 'background', 'residence', 'debts'));
alter table client_share add constraint share_period check (valid_until >= valid_from and valid_until <= valid_from + interval '12 months'),
  add constraint share_second_person check (approved_by_id is null or approved_by_id <> requested_by_id);
alter table vacancy add constraint vacancy_seats check (seats >= 0 and seats_taken between 0 and seats),
  add constraint vacancy_status check (status in ('open', 'hard_to_fill', 'expected', 'filled', 'closed')),
  add constraint vacancy_period check (end_date is null or start_date is null or end_date >= start_date);
alter table vacancy_competence add constraint competence_level check (level between 1 and 4),
  add constraint competence_kind check (kind in ('essential', 'learnable', 'nice')),
  add constraint competence_weight check (weight > 0);
alter table placement add constraint placement_state check (state in ('proposed', 'matched', 'introduction', 'agreed', 'ready', 'active',
    'interrupted', 'completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client')),
  add constraint placement_period check (ends_on is null or starts_on is null or ends_on >= starts_on);
alter table agreement add constraint agreement_state check (state in ('draft', 'internal_review', 'party_check', 'sent', 'partly_signed',
    'signed', 'sealing', 'sealed', 'in_force', 'ended', 'terminated', 'declined', 'expired', 'cancelled', 'superseded')),
  add constraint agreement_order check (signing_order in ('sequential', 'parallel'));
alter table agreement_signer add constraint signer_state check (state in ('waiting', 'invited', 'signed', 'declined')),
  add constraint signer_party check (party in ('trainee', 'representative', 'mentor', 'host', 'coach', 'school', 'authority'));
alter table follow_up add constraint follow_up_state check (state in ('planned', 'asked', 'done', 'cancelled'));

-- One running placement per client and vacancy; a new proposal is possible after the former one ended.
create unique index placement_one_running on placement (network_id, client_id, vacancy_id)
  where state not in ('completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client');

-- Search as you type: the normalised text of a row, by word and by likeness.
alter table employer add column search_text text generated always as
  (public.norm(coalesce(name, '') || ' ' || coalesce(kvk_number, '') || ' ' || coalesce(website, ''))) stored;
alter table employer add column search_words tsvector generated always as
  (to_tsvector('simple', public.norm(coalesce(name, '') || ' ' || coalesce(kvk_number, '') || ' ' || coalesce(website, '')))) stored;
create index employer_search_words on employer using gin (search_words);
create index employer_search_text on employer using gin (search_text gin_trgm_ops);
alter table contact add column search_words tsvector generated always as
  (to_tsvector('simple', public.norm(coalesce(first_name, '') || ' ' || last_name || ' ' || coalesce(email, '')))) stored;
create index contact_search_words on contact using gin (search_words);
create index job_due on job (due_at) where state in ('waiting', 'running');
create index mail_due on mail_message (due_at) where state in ('pending', 'claimed', 'deferred');
create index employer_by_name on employer (network_id, public.norm(name), id) where archived_at is null;
