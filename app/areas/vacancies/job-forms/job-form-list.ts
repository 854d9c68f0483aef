/** What the list of forms can be ordered by. */
export const jobFormSorts = ['title', 'employer', 'validUntil'] as const
export type JobFormSort = (typeof jobFormSorts)[number]
