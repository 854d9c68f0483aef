import { isPortFree, nextFreePort } from '~/platform/free-port.server'

/**
 * The port that was asked for, which must be free, or the first free one from the usual port on. Throws with the variable's
 * name when the asked port is taken.
 */
export async function choosePort(
  variable: string,
  asked: number | undefined,
  usual: number,
  host: string,
): Promise<number> {
  if (asked === undefined) return nextFreePort(usual, host)
  if (await isPortFree(asked, host)) return asked
  throw new Error(
    `${variable}: port ${asked} on ${host} is taken. Stop the program that uses it, choose another port, or leave ${variable} unset to get a free one.`,
  )
}
