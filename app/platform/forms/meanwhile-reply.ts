import type { Problem } from '../result'
import { formReply, type FormReply } from './form-reply'
import { readSeen, textsOf, twoTexts, type Meanwhile } from './meanwhile'

/** The answer to a form of a record that has versions. */
export interface VersionedReply extends FormReply {
  /** Both texts, when somebody else saved first. */
  meanwhile: Meanwhile | null
}

interface Saved {
  version: number
}

/**
 * Answer for an action of a form with versions. `input` is what the form was read as, null when it could not be read; `now` is the
 * record as it is saved now; `names` are the fields of the form.
 */
export function versionedReply(
  form: FormData,
  problems: Problem[],
  input: object | null,
  now: Saved,
  names: readonly string[],
): VersionedReply {
  const reply = formReply(form, problems)
  if (input === null || !problems.some(one => one.code === 'changed-meanwhile')) return { ...reply, meanwhile: null }
  const texts = textsOf({ ...now }, names)
  const fields = twoTexts(texts, textsOf({ ...input }, names), readSeen(form))
  return { ...reply, meanwhile: { version: now.version, now: texts, fields } }
}
