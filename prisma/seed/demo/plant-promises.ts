import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput, type PromiseSide } from '~/areas/engagement/promise'
import { steerPromise } from '~/areas/engagement/steer-promise.server'
import { at, dayText, daysBefore, must } from './history'
import { seededRandom } from './random'

const said: Record<PromiseSide, readonly string[]> = {
  us: [
    'drie profielen sturen',
    'uitleg over begeleiding mailen',
    'terugbellen over de subsidie',
    'meekijken bij de eerste dag',
  ],
  them: ['een rooster opsturen', 'de praktijkbegeleider vragen', 'een rondleiding plannen', 'laten weten of het past'],
}
const dayMs = 86_400_000

/** Some employers' promises: most kept, some not, and now and then one that is open or late. */
export async function plantPromises(
  ctx: Ctx<MemberActor>,
  employer: { id: string; level: number },
  number: number,
  begun: Date,
  now: Date,
): Promise<void> {
  const random = seededRandom(700_000 + number)
  const span = Math.floor((now.getTime() - begun.getTime()) / dayMs)
  if (employer.level === 0 || span < 30 || !random.chance(0.4)) return
  for (let n = random.whole(1, 3); n > 0; n--) {
    const made = daysBefore(now, random.whole(2, Math.min(span, 200)))
    const due = new Date(made.getTime() + random.whole(3, 14) * dayMs)
    const by = random.chance(0.6) ? 'us' : 'them'
    const input = PromiseInput.parse({ by, what: random.pick(said[by]), dueOn: dayText(due), shared: number % 3 === 0 })
    const { promiseId } = must(await makePromise(at(ctx, made), employer.id, input))
    if (due >= now || random.chance(0.05)) continue
    const act = random.chance(0.85) ? 'keep' : 'break'
    must(await steerPromise(at(ctx, new Date(due.getTime() - dayMs)), promiseId, act))
  }
}
