-- The classification of competences and occupations. It belongs to no network: every role reads it, the worker and the
-- importer (which connects as the owner) write it.

CREATE TABLE "framework" (
  "id" uuid NOT NULL DEFAULT uuidv7(),
  "code" text NOT NULL,
  "name_nl" text NOT NULL,
  "name_en" text NOT NULL,
  "publisher" text NOT NULL,
  "website" text,
  "attribution" text NOT NULL,
  CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "framework_code_key" ON "framework" ("code");

CREATE TABLE "framework_version" (
  "id" uuid NOT NULL DEFAULT uuidv7(),
  "framework_id" uuid NOT NULL,
  "label" text NOT NULL,
  "source" text NOT NULL,
  "imported_at" timestamptz(3) NOT NULL,
  "counts" jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT "framework_version_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "framework_version_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "framework_version_framework_id_label_key" ON "framework_version" ("framework_id", "label");

CREATE TABLE "concept" (
  "id" uuid NOT NULL DEFAULT uuidv7(),
  "framework_id" uuid NOT NULL,
  "version_id" uuid NOT NULL,
  "uri" text NOT NULL,
  "kind" text NOT NULL,
  "code" text,
  "nature" text,
  "skill_type" text,
  "reuse_level" text,
  "status" text NOT NULL DEFAULT 'released',
  "position" integer NOT NULL DEFAULT 0,
  CONSTRAINT "concept_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "concept_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "concept_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "framework_version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "concept_kind_known" CHECK ("kind" IN ('occupation', 'isco_group', 'skill', 'skill_group', 'key_competence', 'area', 'level')),
  CONSTRAINT "concept_nature_known" CHECK ("nature" IN ('hard', 'soft')),
  CONSTRAINT "concept_status_known" CHECK ("status" IN ('released', 'obsolete')),
  CONSTRAINT "concept_uri_not_empty" CHECK ("uri" <> '')
);
CREATE UNIQUE INDEX "concept_uri_key" ON "concept" ("uri");
CREATE INDEX "concept_framework_id_kind_position_idx" ON "concept" ("framework_id", "kind", "position");

CREATE TABLE "concept_label" (
  "id" uuid NOT NULL DEFAULT uuidv7(),
  "concept_id" uuid NOT NULL,
  "lang" text NOT NULL,
  "kind" text NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "norm" text COLLATE "C" GENERATED ALWAYS AS (public.norm("text")) STORED,
  CONSTRAINT "concept_label_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "concept_label_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "concept_label_kind_known" CHECK ("kind" IN ('preferred', 'alternative', 'hidden')),
  CONSTRAINT "concept_label_lang_known" CHECK ("lang" IN ('nl', 'en')),
  CONSTRAINT "concept_label_text_not_empty" CHECK ("text" <> '')
);
CREATE UNIQUE INDEX "concept_label_concept_id_lang_kind_text_key" ON "concept_label" ("concept_id", "lang", "kind", "text");
CREATE UNIQUE INDEX "concept_label_one_preferred" ON "concept_label" ("concept_id", "lang") WHERE "kind" = 'preferred';
CREATE INDEX "concept_label_norm_idx" ON "concept_label" ("norm" text_pattern_ops);
CREATE INDEX "concept_label_norm_trgm" ON "concept_label" USING gin ("norm" gin_trgm_ops);
CREATE INDEX "concept_label_words" ON "concept_label" USING gin (to_tsvector('simple', "norm"));

CREATE TABLE "concept_description" (
  "concept_id" uuid NOT NULL,
  "lang" text NOT NULL,
  "text" text NOT NULL,
  CONSTRAINT "concept_description_pkey" PRIMARY KEY ("concept_id", "lang"),
  CONSTRAINT "concept_description_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "concept_description_lang_known" CHECK ("lang" IN ('nl', 'en'))
);

CREATE TABLE "concept_link" (
  "from_id" uuid NOT NULL,
  "to_id" uuid NOT NULL,
  "kind" text NOT NULL,
  CONSTRAINT "concept_link_pkey" PRIMARY KEY ("from_id", "to_id", "kind"),
  CONSTRAINT "concept_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "concept_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "concept_link_kind_known" CHECK ("kind" IN ('broader', 'essential', 'optional', 'related'))
);
CREATE INDEX "concept_link_to_id_kind_idx" ON "concept_link" ("to_id", "kind");

CREATE TABLE "concept_collection" (
  "concept_id" uuid NOT NULL,
  "collection" text NOT NULL,
  CONSTRAINT "concept_collection_pkey" PRIMARY KEY ("concept_id", "collection"),
  CONSTRAINT "concept_collection_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "concept_collection_known" CHECK ("collection" IN ('green', 'digital', 'transversal', 'language', 'digcomp', 'research'))
);
CREATE INDEX "concept_collection_collection_idx" ON "concept_collection" ("collection");

CREATE TABLE "concept_word" (
  "word" text COLLATE "C" NOT NULL,
  "count" integer NOT NULL,
  CONSTRAINT "concept_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "concept_word_word_idx" ON "concept_word" ("word" text_pattern_ops);
CREATE INDEX "concept_word_trgm" ON "concept_word" USING gin ("word" gin_trgm_ops);

CREATE TABLE "postcode" (
  "pc4" text NOT NULL,
  "lat" double precision NOT NULL,
  "lon" double precision NOT NULL,
  "place" text NOT NULL,
  CONSTRAINT "postcode_pkey" PRIMARY KEY ("pc4"),
  CONSTRAINT "postcode_pc4_shape" CHECK ("pc4" ~ '^[1-9][0-9]{3}$'),
  CONSTRAINT "postcode_lat_range" CHECK ("lat" BETWEEN -90 AND 90),
  CONSTRAINT "postcode_lon_range" CHECK ("lon" BETWEEN -180 AND 180)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['framework', 'framework_version', 'concept', 'concept_label', 'concept_description',
                              'concept_link', 'concept_collection', 'concept_word', 'postcode'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY everyone_reads ON %I FOR SELECT TO werkbrug_app, werkbrug_worker USING (true)', name);
    EXECUTE format('CREATE POLICY importer_writes ON %I FOR ALL TO werkbrug_owner, werkbrug_worker USING (true) WITH CHECK (true)', name);
    EXECUTE format('REVOKE ALL ON %I FROM werkbrug_app', name);
    EXECUTE format('GRANT SELECT ON %I TO werkbrug_app, werkbrug_worker, werkbrug_backup', name);
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO werkbrug_worker', name);
  END LOOP;
END $$;
