import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { amendmentKinds } from './agreement-fields/annexes'
import type { AgreementLocale } from './agreement-template'
import type { AgreementType } from './agreement-types'
import { findTemplates } from './agreements.store.server'
import { fieldsOfKinds, type AmendmentKind } from './amendment'
import { valueAt } from './field-list'
import { openAmending } from './open-amending.server'
import { said } from './render-amendment'

/** The form of an amendment: its kinds first, then each field of them with what holds now and what it will be. */
export async function amendPage(
  ctx: Ctx<MemberActor>,
  agreementId: string,
  asked: readonly string[],
  locale: AgreementLocale,
) {
  const amending = await openAmending(ctx, agreementId)
  if (!amending.ok) return { agreementId, refused: amending.problems, form: null }
  const { original, draft, present } = amending.value
  const kinds = amendmentKinds.filter(kind =>
    (asked.length > 0 ? asked : (draft?.amendment?.kinds ?? [])).includes(kind),
  )
  const words = await findTemplates(ctx.db, original.type as AgreementType)
  const today = await networkDay(ctx)
  return {
    agreementId,
    refused: null,
    form: {
      number: original.number,
      kinds: kinds as AmendmentKind[],
      on: draft?.amendment?.on ?? today,
      text: draft?.amendment?.text ?? '',
      replacedCanSign: draft?.amendment?.replacedCanSign ?? true,
      fields: fieldsOfKinds(kinds).map(field => ({
        field,
        now: words ? said(valueAt(present, field.path), field, words[locale]) : '',
        becomes: valueAt((draft ?? { content: present }).content, field.path),
      })),
    },
  }
}

export type AmendPage = Awaited<ReturnType<typeof amendPage>>
