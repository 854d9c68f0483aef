-- After bulk work on the classification: a search must not walk through the waiting entries of the GIN indexes, and the
-- planner must know the new sizes. Both need the owner of the tables, while the worker may import.

CREATE FUNCTION public.refresh_taxonomy() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM gin_clean_pending_list('public.concept_label_norm_trgm'::regclass);
  PERFORM gin_clean_pending_list('public.concept_label_words'::regclass);
  PERFORM gin_clean_pending_list('public.concept_word_trgm'::regclass);
  ANALYZE public.concept, public.concept_label, public.concept_link, public.concept_word, public.concept_collection;
END $$;
REVOKE ALL ON FUNCTION public.refresh_taxonomy() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.refresh_taxonomy() TO werkbrug_owner, werkbrug_worker;
