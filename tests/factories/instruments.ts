import { sampleSurvey } from '~/areas/engagement/surveys/sample-survey'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { EmployerIds, EmployerPlan } from './employers'

/** An open round that asked the employer and has an answer half-way, an argument of the library, and a pitch. */
export async function plantInstruments(db: PrismaClient, plan: EmployerPlan, ids: EmployerIds): Promise<void> {
  const { networkId, tag, key, now, ownerId, canaries } = plan
  const { employerId, surveyRoundId: roundId, surveyInvitationId: invitationId } = ids
  const day = new Date(now.toISOString().slice(0, 10))
  const instrument = 'employer-survey'
  await db.template.createMany({
    data: [
      {
        id: newId(),
        networkId,
        instrument,
        version: 1,
        locale: 'nl',
        content: sampleSurvey,
        provenance: 'design',
        status: 'active',
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  })
  const { id: templateId } = await db.template.findFirstOrThrow({ where: { networkId, instrument } })
  await db.surveyRound.createMany({
    data: [
      {
        id: roundId,
        networkId,
        name: canaries.plant('business', tag, null, `round${key}`),
        year: day.getUTCFullYear(),
        templateId,
        opensOn: day,
        closesOn: new Date(day.getTime() + 30 * 86_400_000),
        sectors: ['Q'],
        createdById: ownerId,
        createdAt: now,
      },
    ],
  })
  await db.surveyInvitation.createMany({
    data: [
      {
        id: invitationId,
        networkId,
        roundId,
        employerId,
        email: `${key}@bedrijf.example`,
        locale: 'nl',
        sector: 'Q',
        state: 'invited',
        invitedAt: now,
        createdAt: now,
      },
    ],
  })
  await db.surveyResponse.createMany({
    data: [
      {
        id: ids.surveyResponseId,
        networkId,
        roundId,
        invitationId,
        employerId,
        sector: 'Q',
        answers: { punctual: { importance: 4 } },
        topThree: [],
        freeText: canaries.plant('answer', tag, null, `answer${key}`),
        savedAt: now,
      },
    ],
  })
  const stamps = { createdAt: now, updatedAt: now }
  await db.argument.createMany({
    data: [
      {
        id: ids.argumentId,
        networkId,
        category: 'conviction',
        textNl: canaries.plant('business', tag, null, `argument${key}`),
        textEn: `Argument ${key}`,
        createdById: ownerId,
        ...stamps,
      },
    ],
  })
  await db.pitch.createMany({
    data: [
      {
        id: ids.pitchId,
        networkId,
        employerId,
        argumentIds: [ids.argumentId],
        opening: `Waar zoekt u iemand voor, ${key}?`,
        script: canaries.plant('business', tag, null, `pitch${key}`),
        savedById: ownerId,
        ...stamps,
      },
    ],
  })
}
