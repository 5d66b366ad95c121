/** Names of stories, games and songs that children speak of and that are nobody's. */
const phrases = [
  'thomas the tank',
  'lightning mcqueen',
  'harry potter',
  'fireman sam',
  'postman pat',
  'bob the builder',
  'peter rabbit',
  'peter pan',
  'mickey mouse',
  'minnie mouse',
  'daniel tiger',
  'ben and holly',
  'ben 10',
  'mr bean',
  'mr tumble',
  'miss rachel',
  'ms rachel',
  'paddington bear',
  'winnie the pooh',
  'buzz lightyear',
  'iron man',
  'mary poppins',
  'lilo and stitch',
  'taylor swift',
  'ed sheeran',
  'stormzy',
  'father christmas',
  'santa claus',
]

const pattern = new RegExp(`(?<![\\p{L}])(?:${phrases.join('|')})(?![\\p{L}])`, 'giu')

/** Where a line speaks of such a story or game. */
export const wellKnown = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(pattern)].map(({ 0: raw, index }) => ({ start: index, end: index + raw.length }))
