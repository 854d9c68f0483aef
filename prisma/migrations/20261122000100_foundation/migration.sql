-- The tables, as prisma/schema says them. What Prisma cannot say stands in the migrations after this one.

-- Text without case or accents, for search and comparison. Immutable, so that indexes may use it.
create function public.norm(text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- CreateTable
CREATE TABLE "network" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "employer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "theme" TEXT,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "backup_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "backup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "client_id" UUID,
    "contact_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" TEXT NOT NULL,
    "account_id" UUID,
    "membership_id" UUID,
    "access_link_id" UUID,
    "second_factor_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "client_id" UUID,
    "contact_id" UUID,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID,
    "agreement_id" UUID,
    "signer_id" UUID,
    "placement_id" UUID,
    "invitation_id" UUID,
    "follow_up_id" UUID,
    "email" TEXT NOT NULL,
    "code_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_membership_id" UUID,
    "actor_role" TEXT,
    "event_count" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data_class" TEXT NOT NULL,
    "actor_membership_id" UUID,
    "actor_name" TEXT,
    "employer_id" UUID,
    "client_id" UUID,
    "placement_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "salt" TEXT,
    "digest" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_read" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "share_id" UUID,
    "field_group" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_read_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "external_id" TEXT,
    "number" INTEGER NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT,
    "status" TEXT NOT NULL,
    "ladder_step" INTEGER NOT NULL DEFAULT 1,
    "ladder_step_since" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_core" (
    "network_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "birth_date" DATE,
    "email" TEXT,
    "phone" TEXT,
    "street" TEXT,
    "house_number" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "hours_min" INTEGER,
    "hours_max" INTEGER,
    "max_travel_km" INTEGER,
    "day_parts" TEXT[],
    "available_from" DATE,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_core_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "function" TEXT NOT NULL,
    "special_granted" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "experience" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "tasks" TEXT,
    "situation" TEXT,
    "task" TEXT,
    "action" TEXT,
    "result" TEXT,
    "reflection" TEXT,
    "client_approved_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "experience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competence_claim" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "concept_uri" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "experience_id" UUID,
    "evidence" TEXT,
    "claimed_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "competence_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_language" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "listening" TEXT,
    "reading" TEXT,
    "speaking" TEXT,
    "writing" TEXT,

    CONSTRAINT "client_language_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_wish" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 3,

    CONSTRAINT "client_wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guidance_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guidance_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "special_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "expires_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "special_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_share" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "from_organisation_id" UUID NOT NULL,
    "to_organisation_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "legal_source" TEXT NOT NULL,
    "field_groups" TEXT[],
    "client_informed" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_snapshot" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "approved_on" DATE NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "profile_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "kvk_number" TEXT,
    "sector_code" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "headcount" INTEGER,
    "no_mailing" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "backup_owner_id" UUID,
    "relation_state" TEXT NOT NULL DEFAULT 'new',
    "strength" INTEGER,
    "importance" INTEGER,
    "cadence_days" INTEGER,
    "level" INTEGER NOT NULL DEFAULT 0,
    "level_confirmed_on" DATE,
    "target_level" INTEGER,
    "target_on" DATE,
    "last_contact_on" DATE,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "name" TEXT,
    "establishment_number" TEXT,
    "street" TEXT,
    "house_number" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "headcount" INTEGER,
    "is_main" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "site_id" UUID,
    "external_id" TEXT,
    "first_name" TEXT,
    "last_name" TEXT NOT NULL,
    "function" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "roles" TEXT[],
    "mentor_capacity" INTEGER,
    "do_not_contact_until" DATE,
    "left_on" DATE,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_moment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "site_id" UUID,
    "contact_id" UUID,
    "membership_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "need_heard" TEXT,
    "note" TEXT,
    "arguments_used" TEXT[],
    "objections" TEXT[],
    "reaction" INTEGER,
    "next_step" TEXT,
    "next_step_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_moment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "level_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "from_level" INTEGER NOT NULL,
    "to_level" INTEGER NOT NULL,
    "evidence" JSONB NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "level_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT,
    "params" JSONB NOT NULL DEFAULT '{}',
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "due_on" DATE NOT NULL,
    "owner_id" UUID NOT NULL,
    "employer_id" UUID,
    "client_id" UUID,
    "placement_id" UUID,
    "agreement_id" UUID,
    "dedupe_key" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "data_class" TEXT NOT NULL,
    "client_id" UUID,
    "placement_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_id" UUID,
    "counts" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "provenance" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "max_attempts" INTEGER NOT NULL DEFAULT 5,
    "dedupe_key" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "progress" JSONB,
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT,
    "props" JSONB NOT NULL,
    "legal" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "send_started_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "dedupe_key" TEXT,
    "subject_type" TEXT,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_verdict" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason_code" TEXT,
    "note" TEXT,
    "decided_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "site_id" UUID,
    "mentor_id" UUID,
    "coach_id" UUID,
    "account_manager_id" UUID,
    "organisation_id" UUID NOT NULL,
    "snapshot_id" UUID,
    "state" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposal_note" TEXT,
    "client_agreed_on" DATE,
    "client_agreed_how" TEXT,
    "employer_answered_at" TIMESTAMPTZ(3),
    "starts_on" DATE,
    "ends_on" DATE,
    "hours_per_week" INTEGER,
    "reason_code" TEXT,
    "reason_note" TEXT,
    "fit" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "type" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "signing_order" TEXT NOT NULL DEFAULT 'sequential',
    "document_hash" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "sealed_at" TIMESTAMPTZ(3),
    "sealed_file_id" UUID,
    "sealed_sha256" TEXT,
    "seal_error" TEXT,
    "supersedes_id" UUID,
    "reason_code" TEXT,
    "reason_note" TEXT,
    "edit_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_signer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "function" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "membership_id" UUID,
    "contact_id" UUID,
    "client_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "facts_confirmed_at" TIMESTAMPTZ(3),
    "facts_remark" TEXT,
    "invited_at" TIMESTAMPTZ(3),
    "reminded_count" INTEGER NOT NULL DEFAULT 0,
    "last_reminded_at" TIMESTAMPTZ(3),
    "declined_reason" TEXT,

    CONSTRAINT "agreement_signer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_signature" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "signer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "drawing" TEXT,
    "consent_text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "agreement_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_certificate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "certificate_pem" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "private_key_encrypted" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "network_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "task_id" UUID,
    "asked_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "site_id" UUID,
    "external_id" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'internship',
    "occupation_uri" TEXT,
    "status" TEXT NOT NULL,
    "hours_min" INTEGER,
    "hours_max" INTEGER,
    "postcode" TEXT,
    "start_date" DATE,
    "end_date" DATE,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "mentor_id" UUID,
    "description" TEXT,
    "day_parts" TEXT[],
    "language_level" TEXT,
    "licence" TEXT,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy_competence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "network_id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "concept_uri" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "weight" DECIMAL(8,3) NOT NULL,

    CONSTRAINT "vacancy_competence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "network_slug_key" ON "network"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_network_id_id_key" ON "organisation"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "backup_code_account_id_idx" ON "backup_code"("account_id");

-- CreateIndex
CREATE INDEX "membership_account_id_idx" ON "membership"("account_id");

-- CreateIndex
CREATE INDEX "membership_network_id_organisation_id_idx" ON "membership"("network_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_network_id_id_key" ON "membership"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_network_id_id_key" ON "invitation"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_token_hash_key" ON "access_link"("token_hash");

-- CreateIndex
CREATE INDEX "access_link_signer_id_idx" ON "access_link"("signer_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_network_id_seq_key" ON "audit_link"("network_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_network_id_id_key" ON "audit_link"("network_id", "id");

-- CreateIndex
CREATE INDEX "event_network_id_employer_id_at_id_idx" ON "event"("network_id", "employer_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "event_network_id_client_id_at_id_idx" ON "event"("network_id", "client_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "event_network_id_placement_id_at_id_idx" ON "event"("network_id", "placement_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "event_network_id_subject_id_at_idx" ON "event"("network_id", "subject_id", "at" DESC);

-- CreateIndex
CREATE INDEX "event_network_id_link_id_ordinal_idx" ON "event"("network_id", "link_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "event_network_id_id_key" ON "event"("network_id", "id");

-- CreateIndex
CREATE INDEX "access_read_network_id_client_id_at_idx" ON "access_read"("network_id", "client_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "access_read_network_id_id_key" ON "access_read"("network_id", "id");

-- CreateIndex
CREATE INDEX "client_network_id_organisation_id_last_name_id_idx" ON "client"("network_id", "organisation_id", "last_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "client_network_id_number_key" ON "client"("network_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "client_network_id_external_id_key" ON "client"("network_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_network_id_id_key" ON "client"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "client_core_network_id_id_key" ON "client_core"("network_id", "id");

-- CreateIndex
CREATE INDEX "assignment_network_id_membership_id_idx" ON "assignment"("network_id", "membership_id");

-- CreateIndex
CREATE INDEX "assignment_network_id_client_id_idx" ON "assignment"("network_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_network_id_id_key" ON "assignment"("network_id", "id");

-- CreateIndex
CREATE INDEX "experience_network_id_client_id_idx" ON "experience"("network_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "experience_network_id_id_key" ON "experience"("network_id", "id");

-- CreateIndex
CREATE INDEX "competence_claim_network_id_client_id_idx" ON "competence_claim"("network_id", "client_id");

-- CreateIndex
CREATE INDEX "competence_claim_network_id_concept_uri_idx" ON "competence_claim"("network_id", "concept_uri");

-- CreateIndex
CREATE UNIQUE INDEX "competence_claim_network_id_id_key" ON "competence_claim"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "client_language_network_id_client_id_language_key" ON "client_language"("network_id", "client_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "client_language_network_id_id_key" ON "client_language"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "client_wish_network_id_client_id_kind_code_key" ON "client_wish"("network_id", "client_id", "kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "client_wish_network_id_id_key" ON "client_wish"("network_id", "id");

-- CreateIndex
CREATE INDEX "guidance_note_network_id_client_id_at_idx" ON "guidance_note"("network_id", "client_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "guidance_note_network_id_id_key" ON "guidance_note"("network_id", "id");

-- CreateIndex
CREATE INDEX "special_note_network_id_client_id_idx" ON "special_note"("network_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "special_note_network_id_id_key" ON "special_note"("network_id", "id");

-- CreateIndex
CREATE INDEX "client_share_network_id_to_organisation_id_idx" ON "client_share"("network_id", "to_organisation_id");

-- CreateIndex
CREATE INDEX "client_share_network_id_client_id_idx" ON "client_share"("network_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_share_network_id_id_key" ON "client_share"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "profile_snapshot_network_id_client_id_version_key" ON "profile_snapshot"("network_id", "client_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "profile_snapshot_network_id_id_key" ON "profile_snapshot"("network_id", "id");

-- CreateIndex
CREATE INDEX "employer_network_id_name_id_idx" ON "employer"("network_id", "name", "id");

-- CreateIndex
CREATE INDEX "employer_network_id_kvk_number_idx" ON "employer"("network_id", "kvk_number");

-- CreateIndex
CREATE INDEX "employer_network_id_owner_id_idx" ON "employer"("network_id", "owner_id");

-- CreateIndex
CREATE INDEX "employer_network_id_last_contact_on_id_idx" ON "employer"("network_id", "last_contact_on", "id");

-- CreateIndex
CREATE INDEX "employer_network_id_level_id_idx" ON "employer"("network_id", "level", "id");

-- CreateIndex
CREATE UNIQUE INDEX "employer_network_id_external_id_key" ON "employer"("network_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "employer_network_id_id_key" ON "employer"("network_id", "id");

-- CreateIndex
CREATE INDEX "site_network_id_employer_id_idx" ON "site"("network_id", "employer_id");

-- CreateIndex
CREATE INDEX "site_network_id_establishment_number_idx" ON "site"("network_id", "establishment_number");

-- CreateIndex
CREATE INDEX "site_network_id_postcode_idx" ON "site"("network_id", "postcode");

-- CreateIndex
CREATE UNIQUE INDEX "site_network_id_id_key" ON "site"("network_id", "id");

-- CreateIndex
CREATE INDEX "contact_network_id_employer_id_idx" ON "contact"("network_id", "employer_id");

-- CreateIndex
CREATE INDEX "contact_network_id_email_idx" ON "contact"("network_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "contact_network_id_external_id_key" ON "contact"("network_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_network_id_id_key" ON "contact"("network_id", "id");

-- CreateIndex
CREATE INDEX "contact_moment_network_id_employer_id_at_idx" ON "contact_moment"("network_id", "employer_id", "at" DESC);

-- CreateIndex
CREATE INDEX "contact_moment_network_id_membership_id_at_idx" ON "contact_moment"("network_id", "membership_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "contact_moment_network_id_id_key" ON "contact_moment"("network_id", "id");

-- CreateIndex
CREATE INDEX "level_change_network_id_employer_id_confirmed_on_idx" ON "level_change"("network_id", "employer_id", "confirmed_on");

-- CreateIndex
CREATE UNIQUE INDEX "level_change_network_id_id_key" ON "level_change"("network_id", "id");

-- CreateIndex
CREATE INDEX "task_network_id_owner_id_state_due_on_idx" ON "task"("network_id", "owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "task_network_id_employer_id_idx" ON "task"("network_id", "employer_id");

-- CreateIndex
CREATE INDEX "task_network_id_client_id_idx" ON "task"("network_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_network_id_dedupe_key_key" ON "task"("network_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "task_network_id_id_key" ON "task"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_network_id_sha256_idx" ON "stored_file"("network_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_network_id_id_key" ON "stored_file"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "import_run_network_id_id_key" ON "import_run"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "template_network_id_instrument_locale_version_key" ON "template"("network_id", "instrument", "locale", "version");

-- CreateIndex
CREATE UNIQUE INDEX "template_network_id_id_key" ON "template"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_dedupe_key_key" ON "job"("dedupe_key");

-- CreateIndex
CREATE INDEX "job_state_due_at_idx" ON "job"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_dedupe_key_key" ON "mail_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "mail_message_state_due_at_idx" ON "mail_message"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "match_verdict_network_id_client_id_vacancy_id_key" ON "match_verdict"("network_id", "client_id", "vacancy_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_verdict_network_id_id_key" ON "match_verdict"("network_id", "id");

-- CreateIndex
CREATE INDEX "placement_network_id_client_id_idx" ON "placement"("network_id", "client_id");

-- CreateIndex
CREATE INDEX "placement_network_id_employer_id_state_idx" ON "placement"("network_id", "employer_id", "state");

-- CreateIndex
CREATE INDEX "placement_network_id_vacancy_id_idx" ON "placement"("network_id", "vacancy_id");

-- CreateIndex
CREATE INDEX "placement_network_id_state_starts_on_idx" ON "placement"("network_id", "state", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "placement_network_id_id_key" ON "placement"("network_id", "id");

-- CreateIndex
CREATE INDEX "agreement_network_id_placement_id_idx" ON "agreement"("network_id", "placement_id");

-- CreateIndex
CREATE INDEX "agreement_network_id_sealed_sha256_idx" ON "agreement"("network_id", "sealed_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_network_id_number_version_key" ON "agreement"("network_id", "number", "version");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_network_id_id_key" ON "agreement"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signer_network_id_agreement_id_party_key" ON "agreement_signer"("network_id", "agreement_id", "party");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signer_network_id_id_key" ON "agreement_signer"("network_id", "id");

-- CreateIndex
CREATE INDEX "agreement_signature_network_id_agreement_id_idx" ON "agreement_signature"("network_id", "agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signature_network_id_signer_id_key" ON "agreement_signature"("network_id", "signer_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signature_network_id_id_key" ON "agreement_signature"("network_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "network_certificate_network_id_id_key" ON "network_certificate"("network_id", "id");

-- CreateIndex
CREATE INDEX "follow_up_state_due_on_idx" ON "follow_up"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_network_id_placement_id_moment_key" ON "follow_up"("network_id", "placement_id", "moment");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_network_id_id_key" ON "follow_up"("network_id", "id");

-- CreateIndex
CREATE INDEX "vacancy_network_id_employer_id_idx" ON "vacancy"("network_id", "employer_id");

-- CreateIndex
CREATE INDEX "vacancy_network_id_status_title_id_idx" ON "vacancy"("network_id", "status", "title", "id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_network_id_external_id_key" ON "vacancy"("network_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_network_id_id_key" ON "vacancy"("network_id", "id");

-- CreateIndex
CREATE INDEX "vacancy_competence_network_id_concept_uri_idx" ON "vacancy_competence"("network_id", "concept_uri");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_competence_network_id_vacancy_id_concept_uri_key" ON "vacancy_competence"("network_id", "vacancy_id", "concept_uri");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_competence_network_id_id_key" ON "vacancy_competence"("network_id", "id");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "backup_code" ADD CONSTRAINT "backup_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_organisation_id_fkey" FOREIGN KEY ("network_id", "organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_contact_id_fkey" FOREIGN KEY ("network_id", "contact_id") REFERENCES "contact"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_access_link_id_fkey" FOREIGN KEY ("access_link_id") REFERENCES "access_link"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_network_id_organisation_id_fkey" FOREIGN KEY ("network_id", "organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_network_id_contact_id_fkey" FOREIGN KEY ("network_id", "contact_id") REFERENCES "contact"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_network_id_link_id_fkey" FOREIGN KEY ("network_id", "link_id") REFERENCES "audit_link"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_read" ADD CONSTRAINT "access_read_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_read" ADD CONSTRAINT "access_read_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_read" ADD CONSTRAINT "access_read_network_id_membership_id_fkey" FOREIGN KEY ("network_id", "membership_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_network_id_organisation_id_fkey" FOREIGN KEY ("network_id", "organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_core" ADD CONSTRAINT "client_core_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_core" ADD CONSTRAINT "client_core_network_id_id_fkey" FOREIGN KEY ("network_id", "id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_network_id_membership_id_fkey" FOREIGN KEY ("network_id", "membership_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_network_id_organisation_id_fkey" FOREIGN KEY ("network_id", "organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "experience" ADD CONSTRAINT "experience_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "competence_claim" ADD CONSTRAINT "competence_claim_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "competence_claim" ADD CONSTRAINT "competence_claim_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "competence_claim" ADD CONSTRAINT "competence_claim_network_id_experience_id_fkey" FOREIGN KEY ("network_id", "experience_id") REFERENCES "experience"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_language" ADD CONSTRAINT "client_language_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_language" ADD CONSTRAINT "client_language_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_wish" ADD CONSTRAINT "client_wish_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_wish" ADD CONSTRAINT "client_wish_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guidance_note" ADD CONSTRAINT "guidance_note_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guidance_note" ADD CONSTRAINT "guidance_note_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guidance_note" ADD CONSTRAINT "guidance_note_network_id_author_id_fkey" FOREIGN KEY ("network_id", "author_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "special_note" ADD CONSTRAINT "special_note_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "special_note" ADD CONSTRAINT "special_note_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "special_note" ADD CONSTRAINT "special_note_network_id_author_id_fkey" FOREIGN KEY ("network_id", "author_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_share" ADD CONSTRAINT "client_share_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_share" ADD CONSTRAINT "client_share_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_share" ADD CONSTRAINT "client_share_network_id_from_organisation_id_fkey" FOREIGN KEY ("network_id", "from_organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_share" ADD CONSTRAINT "client_share_network_id_to_organisation_id_fkey" FOREIGN KEY ("network_id", "to_organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_share" ADD CONSTRAINT "client_share_network_id_requested_by_id_fkey" FOREIGN KEY ("network_id", "requested_by_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_share" ADD CONSTRAINT "client_share_network_id_approved_by_id_fkey" FOREIGN KEY ("network_id", "approved_by_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "profile_snapshot" ADD CONSTRAINT "profile_snapshot_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "profile_snapshot" ADD CONSTRAINT "profile_snapshot_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "profile_snapshot" ADD CONSTRAINT "profile_snapshot_network_id_published_by_id_fkey" FOREIGN KEY ("network_id", "published_by_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_network_id_owner_id_fkey" FOREIGN KEY ("network_id", "owner_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_network_id_backup_owner_id_fkey" FOREIGN KEY ("network_id", "backup_owner_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_network_id_site_id_fkey" FOREIGN KEY ("network_id", "site_id") REFERENCES "site"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact_moment" ADD CONSTRAINT "contact_moment_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact_moment" ADD CONSTRAINT "contact_moment_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact_moment" ADD CONSTRAINT "contact_moment_network_id_site_id_fkey" FOREIGN KEY ("network_id", "site_id") REFERENCES "site"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact_moment" ADD CONSTRAINT "contact_moment_network_id_contact_id_fkey" FOREIGN KEY ("network_id", "contact_id") REFERENCES "contact"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contact_moment" ADD CONSTRAINT "contact_moment_network_id_membership_id_fkey" FOREIGN KEY ("network_id", "membership_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "level_change" ADD CONSTRAINT "level_change_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "level_change" ADD CONSTRAINT "level_change_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "level_change" ADD CONSTRAINT "level_change_network_id_confirmed_by_id_fkey" FOREIGN KEY ("network_id", "confirmed_by_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_network_id_owner_id_fkey" FOREIGN KEY ("network_id", "owner_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_network_id_placement_id_fkey" FOREIGN KEY ("network_id", "placement_id") REFERENCES "placement"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_network_id_file_id_fkey" FOREIGN KEY ("network_id", "file_id") REFERENCES "stored_file"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match_verdict" ADD CONSTRAINT "match_verdict_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match_verdict" ADD CONSTRAINT "match_verdict_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match_verdict" ADD CONSTRAINT "match_verdict_network_id_vacancy_id_fkey" FOREIGN KEY ("network_id", "vacancy_id") REFERENCES "vacancy"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "match_verdict" ADD CONSTRAINT "match_verdict_network_id_decided_by_id_fkey" FOREIGN KEY ("network_id", "decided_by_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_vacancy_id_fkey" FOREIGN KEY ("network_id", "vacancy_id") REFERENCES "vacancy"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_site_id_fkey" FOREIGN KEY ("network_id", "site_id") REFERENCES "site"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_mentor_id_fkey" FOREIGN KEY ("network_id", "mentor_id") REFERENCES "contact"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_coach_id_fkey" FOREIGN KEY ("network_id", "coach_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_account_manager_id_fkey" FOREIGN KEY ("network_id", "account_manager_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_organisation_id_fkey" FOREIGN KEY ("network_id", "organisation_id") REFERENCES "organisation"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_snapshot_id_fkey" FOREIGN KEY ("network_id", "snapshot_id") REFERENCES "profile_snapshot"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_network_id_proposed_by_id_fkey" FOREIGN KEY ("network_id", "proposed_by_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_network_id_placement_id_fkey" FOREIGN KEY ("network_id", "placement_id") REFERENCES "placement"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_network_id_sealed_file_id_fkey" FOREIGN KEY ("network_id", "sealed_file_id") REFERENCES "stored_file"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_network_id_supersedes_id_fkey" FOREIGN KEY ("network_id", "supersedes_id") REFERENCES "agreement"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signer" ADD CONSTRAINT "agreement_signer_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signer" ADD CONSTRAINT "agreement_signer_network_id_agreement_id_fkey" FOREIGN KEY ("network_id", "agreement_id") REFERENCES "agreement"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signer" ADD CONSTRAINT "agreement_signer_network_id_membership_id_fkey" FOREIGN KEY ("network_id", "membership_id") REFERENCES "membership"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signer" ADD CONSTRAINT "agreement_signer_network_id_contact_id_fkey" FOREIGN KEY ("network_id", "contact_id") REFERENCES "contact"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signer" ADD CONSTRAINT "agreement_signer_network_id_client_id_fkey" FOREIGN KEY ("network_id", "client_id") REFERENCES "client"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_network_id_agreement_id_fkey" FOREIGN KEY ("network_id", "agreement_id") REFERENCES "agreement"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_network_id_signer_id_fkey" FOREIGN KEY ("network_id", "signer_id") REFERENCES "agreement_signer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_certificate" ADD CONSTRAINT "network_certificate_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_network_id_placement_id_fkey" FOREIGN KEY ("network_id", "placement_id") REFERENCES "placement"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_network_id_task_id_fkey" FOREIGN KEY ("network_id", "task_id") REFERENCES "task"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_network_id_employer_id_fkey" FOREIGN KEY ("network_id", "employer_id") REFERENCES "employer"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_network_id_site_id_fkey" FOREIGN KEY ("network_id", "site_id") REFERENCES "site"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_network_id_mentor_id_fkey" FOREIGN KEY ("network_id", "mentor_id") REFERENCES "contact"("network_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vacancy_competence" ADD CONSTRAINT "vacancy_competence_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vacancy_competence" ADD CONSTRAINT "vacancy_competence_network_id_vacancy_id_fkey" FOREIGN KEY ("network_id", "vacancy_id") REFERENCES "vacancy"("network_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
