/** Messages on one page: every one of them is drawn whole, however long its reason. */
export const MESSAGES_A_PAGE = 100

/** The first page of all messages; asked for in one spelling, so that it is read once. */
export const firstMessages = { outcome: null, code: null, reference: '', offset: 0, limit: MESSAGES_A_PAGE }
