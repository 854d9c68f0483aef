import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { findClient, findCore } from './clients.store.server'
import { standingClaims } from './portfolio'
import { listClaims, listExperiences, listLanguages, listWishes } from './portfolio.store.server'
import { SnapshotContent, type PublishInput } from './snapshot'
import { saveSnapshot } from './snapshots.store.server'

/** Publishes what the client chose to show and approved, as a new version that stays as it is. */
export async function publishSnapshot(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: PublishInput,
): Promise<Result<{ snapshotId: string; version: number }>> {
  await requireClient(ctx, 'client.publish-snapshot', clientId, 'profile')
  const client = await findClient(ctx.db, clientId)
  if (!client) throw new NotFoundError()
  const approvedOn = new Date(input.approvedOn)
  if (approvedOn > ctx.now) return fail(problem('approvedOn', 'in-the-future', input.approvedOn))
  const [core, claims, experiences, languages, wishes] = [
    await findCore(ctx.db, clientId),
    standingClaims(await listClaims(ctx.db, clientId)),
    await listExperiences(ctx.db, clientId),
    await listLanguages(ctx.db, clientId),
    await listWishes(ctx.db, clientId),
  ]
  const chosen = claims.filter(claim => claim.level > 0 && input.competenceUris.includes(claim.conceptUri))
  if (chosen.length === 0) return fail(problem('competenceUris', 'choose-one'))
  const uris = [...chosen.map(claim => claim.conceptUri), ...wishes.map(wish => wish.code)]
  const labels = await labelsByUri(ctx.db, uris, ctx.actor.networkLocale)
  const titles = new Map(experiences.map(experience => [experience.id, experience.title]))
  const content = SnapshotContent.parse({
    firstName: client.firstName,
    competences: chosen.map(claim => ({
      uri: claim.conceptUri,
      label: labels.get(claim.conceptUri) ?? claim.conceptUri,
      level: claim.level,
      shownBy:
        claim.experienceId && input.experienceIds.includes(claim.experienceId)
          ? (titles.get(claim.experienceId) ?? null)
          : null,
    })),
    experiences: experiences
      .filter(experience => input.experienceIds.includes(experience.id))
      .map(({ title, kind }) => ({ title, kind })),
    languages: languages.map(({ language, speaking, reading }) => ({ language, speaking, reading })),
    wishes: wishes
      .filter(wish => wish.kind !== 'licence')
      .map(wish => ({ kind: wish.kind, label: labels.get(wish.code) ?? wish.code })),
    licences: wishes.filter(wish => wish.kind === 'licence').map(wish => wish.code),
    hoursMin: core?.hoursMin ?? null,
    hoursMax: core?.hoursMax ?? null,
    weekParts: core?.dayParts ?? [],
    availableFrom: core?.availableFrom?.toISOString().slice(0, 10) ?? null,
    workingConditions: input.workingConditions,
  })
  const snapshotId = ctx.newId()
  const version = await saveSnapshot(
    ctx.db,
    {
      id: snapshotId,
      networkId: ctx.actor.networkId,
      clientId,
      publishedById: ctx.actor.membershipId,
      approvedOn,
      publishedAt: ctx.now,
    },
    content,
  )
  ctx.record({
    kind: 'clients.snapshot-published',
    subject: { type: 'snapshot', id: snapshotId },
    dataClass: 'profile',
    clientId,
    after: { version },
  })
  return ok({ snapshotId, version })
}
