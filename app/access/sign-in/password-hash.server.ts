import { hash, verify } from '@node-rs/argon2'

/** argon2id, 46 MiB, one pass, one lane (OWASP). */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }

/** Hash of a password nobody has: makes an unknown account take as long as a known one. */
const nobody = '$argon2id$v=19$m=47104,t=1,p=1$bm9ib2R5LWhhcy10aGlzLg$oO0cOTcWq7Jv0qQNV2wXoT6vYvLh0v5m2TzS0o4nQmI'

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** True when the password is right. Takes the same time when there is no hash to compare with. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? nobody, password.normalize('NFKC')).catch(() => false)
  return passwordHash !== null && right
}
