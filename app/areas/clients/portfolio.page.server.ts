import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { clientHead } from './client.page.server'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { isStoryComplete, standingClaims } from './portfolio'
import { listClaims, listExperiences, listLanguages, listWishes } from './portfolio.store.server'
import { latestSnapshot } from './snapshots.store.server'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** The portfolio: every experience, what it shows, languages, wishes, and what was last published of it. */
export async function portfolioPage(ctx: Ctx<MemberActor>, clientId: string, locale: string) {
  const head = await clientHead(ctx, clientId)
  await requireClient(ctx, 'client.read-profile', clientId, 'profile')
  const experiences = await listExperiences(ctx.db, clientId)
  const claims = standingClaims(await listClaims(ctx.db, clientId))
  const wishes = await listWishes(ctx.db, clientId)
  const languages = await listLanguages(ctx.db, clientId)
  const snapshot = await latestSnapshot(ctx.db, clientId)
  const labels = await labelsByUri(
    ctx.db,
    [...claims.map(claim => claim.conceptUri), ...wishes.map(wish => wish.code)],
    locale,
  )
  const claimRows = claims.map(claim => ({
    id: claim.id,
    uri: claim.conceptUri,
    label: labels.get(claim.conceptUri) ?? claim.conceptUri,
    level: claim.level,
    source: claim.source,
    evidence: claim.evidence,
    experienceId: claim.experienceId,
    claimedOn: dayOf(claim.claimedOn),
  }))
  return {
    head,
    experiences: experiences.map(experience => ({
      ...experience,
      startsOn: dayOf(experience.startsOn),
      endsOn: dayOf(experience.endsOn),
      storyComplete: isStoryComplete(experience),
      claims: claimRows.filter(claim => claim.experienceId === experience.id),
    })),
    looseClaims: claimRows.filter(claim => !experiences.some(experience => experience.id === claim.experienceId)),
    claims: claimRows,
    wishes: wishes.map(({ kind, code, weight }) => ({ kind, code, weight, label: labels.get(code) ?? code })),
    languages: languages.map(({ language, listening, reading, speaking, writing }) => ({
      language,
      listening,
      reading,
      speaking,
      writing,
    })),
    snapshot: snapshot && {
      version: snapshot.version,
      approvedOn: dayOf(snapshot.approvedOn),
      content: snapshot.content,
    },
  }
}
