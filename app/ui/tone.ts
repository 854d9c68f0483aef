/** What a colour means. `client` is the violet of the person; the others always come with a word or mark. */
export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info' | 'client'
