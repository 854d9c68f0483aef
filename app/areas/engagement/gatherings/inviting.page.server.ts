import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findInvitingJob } from './inviting.store.server'
import { mayBeInviting } from './inviting-job'

export interface Inviting {
  /** `elsewhere`: a colleague began it, who alone sees how far it is. */
  state: 'running' | 'failed' | 'elsewhere'
  done: number
  total: number
}

/** How far the background is with asking everybody of a choice; null when it is not at it, or cannot be any more. */
export async function invitingOf(ctx: Ctx<MemberActor>, key: string | null): Promise<Inviting | null> {
  if (key === null) return null
  const job = await findInvitingJob(ctx.db, key)
  if (!job) return mayBeInviting(key, ctx.now) ? { state: 'elsewhere', done: 0, total: 0 } : null
  if (job.state === 'done' || job.state === 'cancelled') return null
  const { done, total } = (job.progress ?? {}) as { done?: unknown; total?: unknown }
  return {
    state: job.state === 'failed' ? 'failed' : 'running',
    done: typeof done === 'number' ? done : 0,
    total: typeof total === 'number' ? total : 0,
  }
}
