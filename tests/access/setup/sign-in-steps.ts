import { generateTOTP } from '@epic-web/totp'
import { findActor } from '~/access/run.server'
import { lockTotpSecret, newTotpSecret } from '~/access/sign-in/totp.server'
import * as signIn from '~/routes/access/sign-in'
import { worldPassword } from '../../factories/world'
import type { AccessWorld } from './access-world'
import { ask, origin, type Answer } from './ask'

/** The first step of signing in, with everybody's password unless another one is given. */
export const password = (email: string, text = worldPassword, more: { cookie?: string; address?: string } = {}) =>
  ask(signIn.action, { form: { email, password: text }, ...more })

/** Whom a cookie opens the product for; null when it opens nothing. */
export const whoIs = (cookie: string) => findActor(new Request(origin, { headers: { Cookie: cookie } }))

/** A person of the first network with a second step set up; the secret too. */
export async function withSecondStep(
  access: AccessWorld,
  key: 'casemanager' | 'coach' | 'accountManager' | 'coordinator',
) {
  const person = access.world.a.people[key]
  const secret = newTotpSecret()
  await access.db.superuser.account.update({
    where: { id: person.accountId },
    data: { totpSecret: lockTotpSecret(secret, person.accountId), totpConfirmedAt: new Date(), totpLastStep: null },
  })
  return { person, secret }
}

export const appCode = async (secret: string) => (await generateTOTP({ secret })).otp

/** What a visitor can tell of an answer, without what they typed themselves. */
export const shape = ({ status, location, body }: Answer) => ({ status, location, body: { ...body, values: null } })
