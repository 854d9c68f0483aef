/** The choice of a list that makes a field empty. */
export const clearWord = 'none'
export const setName = (field: string) => `set.${field}`
/** The box that makes a field empty which has no list. */
export const clearName = (field: string) => `clear.${field}`
