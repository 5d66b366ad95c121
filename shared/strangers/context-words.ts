// What stands beside a word and tells a name from a word.

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Forms of address: whatever follows is a name, however it is written. */
export const titles = setOf('mr mrs ms miss dr prof professor rev sir pc dc ds dci sgt nurse auntie aunty uncle')

/** Kin and friends: a capital after one is a name, even that of a word. */
export const relations = setOf(`
mum mother dad father nan nana nanny gran granny grandma grandad grandpa grandmother grandfather stepdad stepmum stepfather
stepmother brother sister son daughter cousin aunt niece nephew friend friends mate boyfriend girlfriend partner husband wife ex
fiance neighbour neighbours sibling half-brother half-sister stepbrother stepsister baby toddler child twin twins lodger
teacher worker manager midwife visitor carers`)

/** "A man called Tez": what follows is a name even in small letters. */
export const naming = setOf('called named nicknamed aka')

/** What people do, and few things: a word with a capital before one of these is a name. */
export const deeds = setOf(`
said says told tells asked asks reported reports feels felt thinks thought wants wanted lives lived stays stayed goes went comes came
has had is was does did likes loves hates hit hits kicked punched slapped pushed shouted shouts screamed cried cries smacked strangled
stole texted rang phoned messaged visited visits sleeps slept moved drinks drank uses used took takes picked collects collected brings
brought gets got gave gives knows knew attends attended presented presents appears appeared disclosed states stated admitted denied denies
refuses refused agreed agrees believes believed walked left remains continues cares helps helped plays played looks looked spends spent
keeps kept makes made turned tried threw smashed broke followed grabbed held met sees saw hasn't isn't wasn't doesn't didn't`)

/** Words between the parts of one name: "van der Berg", "dos Santos", "bin Yusuf". */
export const particles = setOf(
  'van der den de da do dos das di del della la le bin ibn binti el al ul ur e y von ter ap st',
)

/** Before the name of a place. */
export const placeBefore = setOf('in near around outside towards across visiting throughout')
/** Before a place or a person. */
export const maybePlaceBefore = setOf('to from at via')

/** Before a month rather than a person: "since May". */
export const monthBefore = setOf(
  'in since last next this until till by from early late mid of during before after end and to every',
)

/** Ordinary words that forms and habit write with a capital in the middle of a sentence. */
export const habitCapitals = setOf(`
social worker workers health visitor visitors young person people carer carers mum dad mums dads nan nana nanny gran granny grandma grandad
mother father parent parents child children school head teacher deputy family families support early help core group plan
protection conference police officer youth justice mental adult services service safety signs team manager education legal
advocate independent reviewing chair strategy meeting assessment order care placement foster
kinship special guardian guardianship substance misuse domestic abuse violence bail probation housing benefit universal credit
year reception key stage pupil premium attendance welfare learning mentor pastoral lead designated safeguarding nurse doctor midwife
paediatrician psychologist psychiatrist therapist counsellor solicitor judge magistrates crown county court father's mother's baby unborn
life story work letter box contact time words pictures three houses house worries good things dreams wizard fairy danger statement
goal goals bottom line lines scale scaling harm complicating factors strengths existing next steps working well worried happen
part black white north south east west`)

/** Of `deeds`, those that things do too: they say nothing of a word that an idea goes by. */
export const linking = setOf(`
has had is was does did came comes goes went gets got gave gives remains continues cares helps helped turned made makes met left
kept keeps broke followed appears appeared presented presents looks looked held plays played took takes used uses brings brought
hasn't isn't wasn't doesn't didn't hasnt isnt wasnt doesnt didnt moved`)

/** Between a name and what the person does: "samreen never came". */
export const adverbs = setOf(
  'never always just only also still then later often sometimes now who and were are would will could can',
)

/** Before a name in small letters: "from walid". */
export const reporting = setOf(
  'said says told tells admitted to from with by met saw blamed thinks text rang phoned messaged',
)

/** Before the rest of a place's name: "Great Yarmouth", "North Wingfield". */
export const placeParts = setOf(
  'great little north south east west upper lower new old port mount saint market king kings royal',
)
