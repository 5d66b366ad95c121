/** Who holds the posts that alerts go to, and who stands in for them. */
export const postsOperations = {}
