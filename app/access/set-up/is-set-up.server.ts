import { appDatabase } from '~/platform/database.server'

/** Is there a network yet? Answered before anybody has signed in. */
export async function isSetUp(): Promise<boolean> {
  const rows = await appDatabase().$queryRaw<{ yes: boolean }[]>`select ctx.is_set_up() as yes`
  return rows[0]?.yes === true
}
