/** Which function answers what is asked of this part; `handlers` checks that each fits. */
export const postsHandlers = {}
