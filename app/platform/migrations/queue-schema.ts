/** Schema of the queue's own tables; they hold job names and ids, no data of people. */
export const queueSchema = 'queue'

/** The one queue in it. */
export const queueName = 'werkbrug'
