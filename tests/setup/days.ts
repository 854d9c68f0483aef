import { addDays, dayIn } from '~/areas/engagement/days'
import { defaultTimeZone } from '~/platform/languages'

/**
 * The day so many days from now, `yyyy-mm-dd`, where the networks of the tests are: from eleven in the evening
 * in winter it is a day further there than in UTC.
 */
export const dayFrom = (days: number) => addDays(dayIn(new Date(), defaultTimeZone), days)
