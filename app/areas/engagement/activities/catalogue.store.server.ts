import type { Tx } from '~/platform/database.server'
import { ActivityCatalogue, activityInstrument, type EmployerNeed } from './activity-catalogue'
import { sampleCatalogue } from './sample-catalogue'

export interface StoredCatalogue {
  /** 1 is the product's sample, which holds until the network made its own. */
  version: number
  isOwn: boolean
  catalogue: ActivityCatalogue
}

/** The catalogue in use: the network's newest, else the sample. */
export async function findCatalogue(db: Tx): Promise<StoredCatalogue> {
  const row = await db.template.findFirst({
    where: { instrument: activityInstrument, status: 'active' },
    select: { version: true, content: true },
    orderBy: { version: 'desc' },
  })
  const own = ActivityCatalogue.safeParse(row?.content)
  return row && own.success
    ? { version: row.version, isOwn: true, catalogue: own.data }
    : { version: 1, isOwn: false, catalogue: sampleCatalogue }
}

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export async function saveCatalogue(
  db: Tx,
  row: { id: string; networkId: string; version: number; catalogue: ActivityCatalogue },
  now: Date,
): Promise<boolean> {
  const { catalogue, ...ids } = row
  const kept = { ...ids, instrument: activityInstrument, locale: 'nl', status: 'active' }
  const { count } = await db.template.createMany({
    data: [{ ...kept, content: catalogue, provenance: catalogue.provenance, createdAt: now }],
    skipDuplicates: true,
  })
  if (count !== 1) return false
  await db.template.updateMany({
    where: { instrument: activityInstrument, status: 'active', id: { not: row.id } },
    data: { status: 'retired' },
  })
  return true
}

/** A need that the tables tell, and by how many rows. */
export interface KnownNeed {
  need: EmployerNeed
  n: number
}

/** What the tables tell about an employer's needs: open places ask for staff, initiatives of responsibility are social. */
export async function findKnownNeeds(db: Tx, employerId: string): Promise<KnownNeed[]> {
  const [counts] = await db.$queryRaw<{ places: number; initiatives: number }[]>`
    select (select count(*)::int from vacancy v where v.employer_id = ${employerId}::uuid
        and v.status in ('open', 'hard_to_fill', 'expected')) as places,
      (select count(*)::int from csr_initiative i where i.employer_id = ${employerId}::uuid) as initiatives`
  const known: KnownNeed[] = [
    { need: 'staff', n: counts?.places ?? 0 },
    { need: 'social', n: counts?.initiatives ?? 0 },
  ]
  return known.filter(one => one.n > 0)
}

/** The need that was heard last, in the employer's own words, and when. */
export function findNeedHeard(db: Tx, employerId: string) {
  return db.contactMoment.findFirst({
    where: { employerId, withdrawnAt: null, needHeard: { not: null } },
    select: { needHeard: true, at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
}
