import { priorityOf } from '~/areas/employers/relation-board'
import { proposedStrategy } from '~/areas/network/strategies'
import type { Tx } from '~/platform/database.server'
import { dayText } from './history'
import { seededRandom } from './random'

interface Row {
  id: string
  state: string
  strength: number | null
  importance: number | null
  findings: string[]
}

const dayMs = 86_400_000
const cadence = 90

/**
 * Makes the relations of an audit look as they would have a year ago. The demo region knows its employers only as they stand today, so
 * the audit of then is told a likely past: some relations were still to be made, some were going that have ended since, most were
 * somewhat weaker.
 */
export async function ageAudit(db: Tx, auditId: string, then: Date): Promise<void> {
  const rows = await db.$queryRaw<Row[]>`
    select id, relation_state as state, strength::int as strength, importance::int as importance, findings
    from audited_relation where audit_id = ${auditId}::uuid order by name, id`
  const random = seededRandom(20_251)
  const aged = rows.map(row => {
    const was = standingThen(row, random.whole(0, 99))
    const silent = random.whole(3, 160)
    const isPromiseLate = row.findings.includes('promiseLate')
    const isOverdue = was.relationState !== 'ended' && silent > cadence
    const goes = was.relationState === 'existing'
    const findings = [
      ...(was.relationState === 'new' ? ['toMake'] : []),
      ...(isOverdue ? ['overdue'] : []),
      ...(goes && silent > cadence ? ['quiet'] : []),
      ...(isPromiseLate ? ['promiseLate'] : []),
      ...row.findings.filter(key => goes && ['noOwner', 'noContact', 'singleContact', 'leansOnOne'].includes(key)),
    ]
    return {
      id: row.id,
      ...was,
      lastContactOn: was.relationState === 'new' ? null : dayText(new Date(then.getTime() - silent * dayMs)),
      daysOverdue: was.relationState === 'new' ? null : Math.max(0, isOverdue ? silent - cadence : 0),
      findings: was.relationState === 'new' ? ['toMake'] : findings,
      priority: priorityOf({ ...was, isOverdue, isPromiseLate }),
      proposed: proposedStrategy(was),
    }
  })
  await db.$executeRaw`
    update audited_relation r set relation_state = x ->> 'relationState', strength = (x ->> 'strength')::smallint,
      last_contact_on = (x ->> 'lastContactOn')::date, days_overdue = (x ->> 'daysOverdue')::int, priority = (x ->> 'priority')::int,
      findings = array(select jsonb_array_elements_text(x -> 'findings')), proposed = x ->> 'proposed', strategy = x ->> 'proposed'
    from jsonb_array_elements(${JSON.stringify(aged)}::jsonb) x
    where r.audit_id = ${auditId}::uuid and r.id = (x ->> 'id')::uuid`
}

function standingThen({ state, strength, importance }: Row, chance: number) {
  const step = chance < 55 ? -1 : chance < 65 ? -2 : chance < 78 ? 1 : 0
  const weaker = strength === null ? null : Math.min(5, Math.max(1, strength + step))
  if (state === 'existing' && chance % 7 === 3) return { relationState: 'new', strength: null, importance }
  if ((state === 'dormant' || state === 'ended') && chance % 2 === 0)
    return { relationState: 'existing', strength: weaker ?? 2, importance }
  return { relationState: state, strength: weaker, importance }
}
