/** What a piece of a sentence does with what it says; only `stated` holds as a rule or a fact. */
export type Stance = 'stated' | 'denied' | 'intended' | 'asked' | 'quoted' | 'supposed' | 'listed' | 'blank'

/** A piece of text with its stance; the pieces of a text put together are the text. */
export type StancePart = { readonly text: string; readonly stance: Stance }
