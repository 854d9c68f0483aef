import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { JobFormSkill } from './job-form'

const shown = {
  id: true,
  employerId: true,
  siteId: true,
  templateVersion: true,
  state: true,
  title: true,
  occupationUri: true,
  jobStatus: true,
  answers: true,
  informant: true,
  interviewer: true,
  heldOn: true,
  validUntil: true,
  submittedAt: true,
  checkedAt: true,
  version: true,
  updatedAt: true,
  employer: { select: { id: true, name: true, ownerId: true } },
  madeBy: { select: { displayName: true } },
  checkedBy: { select: { displayName: true } },
} as const

export function findJobForm(db: Tx, id: string) {
  return db.jobForm.findUnique({ where: { id }, select: shown })
}
export type JobFormRow = NonNullable<Awaited<ReturnType<typeof findJobForm>>>

/** The forms of an employer, the newest change first. */
export function listJobFormsOf(db: Tx, employerId: string, take = 200): Promise<JobFormRow[]> {
  return db.jobForm.findMany({
    where: { employerId },
    select: shown,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take,
  })
}

/** The forms with these ids, in the order of the ids; what the reader may not see is left out. */
export async function listJobFormsByIds(db: Tx, ids: readonly string[]): Promise<JobFormRow[]> {
  const found = await db.jobForm.findMany({ where: { id: { in: [...ids] } }, select: shown })
  return ids.flatMap(id => found.find(one => one.id === id) ?? [])
}

export interface JobFormChange {
  siteId?: string | null
  state?: string
  title?: string
  occupationUri?: string | null
  jobStatus?: string
  answers?: object
  informant?: string | null
  interviewer?: string | null
  heldOn?: Date | null
  validUntil?: Date | null
  submittedAt?: Date | null
  checkedAt?: Date | null
  checkedById?: string | null
}

export async function saveNewJobForm(
  db: Tx,
  form: JobFormChange & {
    id: string
    networkId: string
    employerId: string
    templateVersion: number
    title: string
    jobStatus: string
    madeById: string
  },
  now: Date,
): Promise<void> {
  await db.jobForm.createMany({ data: [{ ...form, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveJobForm(
  db: Tx,
  id: string,
  version: number,
  change: JobFormChange,
  now: Date,
): Promise<boolean> {
  const saved = await db.jobForm.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

export interface SkillRow {
  jobFormId: string
  conceptUri: string
  need: string
  level: number
  learnable: boolean
  cefr: string | null
}

/** The skills of forms: essential first, then what can be learnt, then what is nice. */
export async function listSkillsOf(db: Tx, formIds: readonly string[]): Promise<SkillRow[]> {
  return db.jobFormSkill.findMany({
    where: { jobFormId: { in: [...formIds] } },
    select: { jobFormId: true, conceptUri: true, need: true, level: true, learnable: true, cefr: true },
    orderBy: [{ need: 'asc' }, { level: 'desc' }, { conceptUri: 'asc' }],
  })
}

/** Replaces the skills of a form. */
export async function saveSkills(
  db: Tx,
  networkId: string,
  jobFormId: string,
  skills: readonly (JobFormSkill & { id: string })[],
): Promise<void> {
  await db.jobFormSkill.deleteMany({ where: { jobFormId } })
  await db.jobFormSkill.createMany({
    data: skills.map(({ id, conceptUri, need, level, learnable, cefr }) => ({
      id,
      networkId,
      jobFormId,
      conceptUri,
      need,
      level,
      learnable,
      cefr: cefr ?? null,
    })),
  })
}

/** Finished forms that were valid until before a day and that no task asks after, with who is to ask. */
export function listUnaskedStaleForms(db: Tx, networkId: string, today: string, take = 500) {
  return db.$queryRaw<
    { id: string; title: string; validUntil: Date; employerId: string; employerName: string; ownerId: string }[]
  >(Prisma.sql`
    select j.id, j.title, j.valid_until as "validUntil", j.employer_id as "employerId", e.name as "employerName",
      coalesce(e.owner_id, j.checked_by_id) as "ownerId"
    from job_form j join employer e on e.id = j.employer_id
    where j.network_id = ${networkId}::uuid and j.state <> 'draft' and j.valid_until < ${today}::date
      and e.archived_at is null and coalesce(e.owner_id, j.checked_by_id) is not null
      and not exists (select from task t where t.network_id = j.network_id
        and t.dedupe_key = 'job-form:' || j.id || ':' || to_char(j.valid_until, 'YYYY-MM-DD'))
    order by j.valid_until, j.id limit ${take}`)
}
