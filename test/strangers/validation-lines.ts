/** Lines held out at first. What was missed in them then has been put right since, so they no longer measure anything new. */
export const plainLines: readonly string[] = `
Parents attended hospital promptly when {c} had a febrile convulsion, and stayed with him throughout.
Since the last RCPC there have been no further domestic incidents reported to Police or to housing.
{cl} is doing fab at nursery, talking loads more and playing alongside others
Harm: in March 2026 {m} was found unconscious on the bathroom floor by {c}, who is only 7, after taking Zopiclone with vodka.
"I just want everyone to stop going on at me, I know I messed up" - {m}
Attendance 71.4% this term. Lates = 22. No medical evidence supplied.
Dad, {d}, denies being the person who kicked the door in and says that Mum's ex is trying to frame him.
Nursery have noticed that {c2} flinches when male staff walk past.
Home conditions have gone up and down; on the last 3 unannounced visits it was good enough.
Not registered with a dentist, optician overdue. GP is happy with weight.
{gf} came forward for a viability assessment under Regulation 24 & this was positive.
Mum's mental health deteriorates around anniversaries, especially November.
Weekly drug screens at Turning Point: 9 negative, 1 positive for cocaine (mum says it was a birthday).
{c} loves Liverpool FC, Pokemon cards, his nan's roast dinners and going on the big slide at Wicksteed Park.
The child's voice was captured by the advocate using the Wizard tool. He would wave his wand and "make Daddy's hands soft".
Overcrowding: five people in a two-bed flat above the chip shop on the High Street.
A safety plan was drawn up with Women's Aid, includes code word and a packed bag.
Chronology shows seven changes of address between Leicester, Corby and Skegness in four years.
No gas cert, damp in both bedrooms, black mould round the window; Environmental Health informed.
Dad has completed 14/20 sessions of Building Better Relationships with Probation, he can be defensive.
{m} co-sleeps with baby despite safer sleep advice (Lullaby Trust leaflet given twice).
What's working: routine. Tea at 5, bath, CBeebies, book, bed by half seven.
{s} asked what would have to be different for her to be a 10. {m}: "when I don't feel sick every time the phone goes."
{hf}: red book seen, imms up to date, 2 yr review due Feb.
Children presented as clean, appropriately dressed for the weather and chatty.
Yr 9 exclusion for bringing a blade into {school}; managed move being explored.
Missing episodes x6 since half term, mostly overnight, found twice in Nottingham with older males.
NRM submitted. Reasonable grounds decision came back positive on Monday.
{c} has two phones and new Nike trainers that nobody can account for.
Young Person refused to attend, gave her views by WhatsApp voice note to the Youth Worker.
Court made an Interim Supervision Order; next hearing listed before HHJ in the new year.
PLO pre-proceedings letter was handed to Mum & Dad by the Team Manager.
It's unclear whether the fracture was accidental; Consultant Radiologist report awaited from Queen's Medical Centre.
Mum is a care leaver herself, and says she "doesn't trust suits".
Mother has mild learning disability, uses easy read. PAMS assessment recommended by the psychologist.
Substance use: ketamine at weekends, spice on occasions. Says never in front of kids.
Grandad passed away in August and the whole family is grieving.
Neither parent has a driving licence; taxi to contact costs the LA £64 a week.
{d}'s ADHD meds (Elvanse) were stopped as he didn't go to reviews.
Baby is to be known as Baby {F} until registered.
Unborn: EDD 19 February 2027. Late booker at 24 wks.
Bruising to both shins, in keeping with a lively toddler.
The kids have an Elf on the Shelf, a rabbit, and an XL Bully that isn't registered.
Mum left the pan on and set the alarm off while asleep on the couch.
{c2} was strapped in the buggy facing a wall for most of the visit.
Step down to CIN agreed by most, Police abstained.
Neighbour rang ASB team: loud music, Rizla and bottles in communal stairs.
Grace period for rent arrears ends in the new tax year.
Faith is important to this family and they go to the Pentecostal church every Sunday.
Joy and laughter were seen between {m} and {c} when they made the paper crowns.
Rose bushes at the front are now trimmed back so that the window isn't blocked.
Bill for the electric is £900 and the meter is being topped up with a £5 at a time.
Art therapy starts on Wed at school.
Drew a picture of home with nobody's mouth on it.
Parents to text school by 8.30 if poorly. School to ring Social Care if no contact by 9.30.
Nan moves in Mon-Thurs until Dad finishes his bail period.
Housing: bidding on Homefinder weekly, Band B.
Their flight to Bucharest for Christmas is booked, return 5 January.
Roma heritage; previous experience of services abroad makes it hard to trust officials.
Punjabi-speaking worker allocated so Mum can tell her own story without the mother-in-law interpreting.
Bangladeshi community group in {town} has offered a befriender.
Portuguese passport has expired so benefits stopped; Migrant Help involved.
Somali mums' coffee morning at the Family Hub has helped {m} to feel less isolated.
HV, SW and Nursery scale at 4; parents at 8.
Scaling question from {s}: where are things today? Mum 5, "cos I'm trying".
Bottom lines - Dad out of the home; no alcohol in the home; children seen weekly.
{c} to have his own key worker and a calm space with Lego when its too much.
{swf} to update genogram and circulate before the Core Group.
School's Designated Safeguarding Lead will check in with {c} every Monday after weekend contact.
Dad to evidence 12 weeks of clean hair strand tests (by 26 Feb 2027).
Legal Planning Meeting if there's any further assault, no second chances.
I want my dog back and for people to stop asking the same questions (from {c}).
Kids said best day ever was Drayton Manor for {c}'s birthday.
Pre-birth assessment allocated in Sept, four sessions done, two cancelled by mum (sickness).
{m} disclosed that she'd relapsed on heroin in the summer but is now scripted, 40ml Methadone daily, supervised at Boots.
Chair read the confidentiality statement; Dad dialled in on Teams and lost signal twice.
Kids have had chickenpox, both off the whole of last week, school informed.
Worried about: sexualised behaviour towards {c2} in the bath (seen by {g}, reported 11/08/2026).
Everyone agrees {m} loves her boys to bits.
"When dad is mad his eyes go black and I hide in the airing cupboard" says {c}.
Housing association will fix the back door, crime ref given to Mum.
{hf} did an ASQ, {c2} is delayed in speech and fine motor; Portage referral gone off.
If it carries on, {c} may end up believing that hitting is how you show love.
Dad's tenancy is with Longhurst, he's two months behind.
{ml} and {dl} both came to the stay and play on thurs, lovely to see
Child minder noticed cigarette burns on the car seat straps.
{c} got Star of the Week and a sticker from the Head.
We would like to see: {d} going to his Thursday group for 12 weeks without missing.
Carers' allowance stopped, appeal in. Citizens Advice helping with the form.
Hospital passport done with the learning disability nurse.
No recourse to public funds; Section 17 money paid weekly via PayPoint.
Mum's PIP is reviewed in April.
Crisis team visited x3, diagnosis of EUPD questioned by Dr's letter.
He's obsessed with Sonic, Thomas the Tank Engine and Lightning McQueen.
{c2} sleeps in with {m} since the break-in.
Nits, ringworm and an untreated ear infection found at LAC medical in 2022.
Contact notes: {d} brought a Happy Meal and colouring, {c} ran to him, cuddles, no concerns.
After football, Mum shares lifts home with other mums.
The Forest school sessions on Tuesdays really settle him.
Christmas presents were pawned at Cash Converters.
Summer was easier because the big ones were at holiday club.
Everyone to use the WhatsApp group for pick ups, no voice notes.
Written by the chair on the wall: keep it short, use {c}'s words.
There's a hole in the ceiling, buckets on the landing, {m} has rung the council nine times.
Ambulance attended 22nd Aug, took Dad to the Royal Derby with a head wound.
{swf} and {hf} to do a joint visit before half-term; unannounced after 6pm.
The gang call him "Tiny" and send him country to Great Yarmouth.
Nan says "they're good kids, they've just seen too much".
Prescribed Pregabalin, Sertraline and Propranolol; asks for early scripts.
Safeguarding Nurse looked at the SystmOne records, nothing since June.
A Facebook Marketplace advert for the cot was seen two days after the charity gave it.
Mum was not able to say what Signs she'd spot if he was using again.
Lithuanian neighbours brought soup round, lovely community.
A 4 from Police because bail is being stuck to.
Young Carers group starts at the Hive in January.
Overdrawn at Santander, pays BrightHouse and Provident each week.
Both parents to finish the Solihull course by Easter 2027.
Not clear why he was not brought to Orthoptics, Audiology or the Speech clinic.
`
  .trim()
  .split('\n')

/** Lines with somebody or something in them that does not belong. */
export const plantedLines: readonly string[] = `
Intelligence suggests {x:full} has been cuckooing the address since the summer.
mum said {x:lower} never lived there he just gets his post there
Worry: {c} is being groomed by {x:given}, thought to be in his twenties.
DASH completed 12 Oct, perpetrator given as {x:full}, ex-partner.
There's been a fall-out with {x:given} over money and windows were put through.
{x:given} (Dad's mate) has convictions for supply.
Paternal uncle {x:full} was seen by school gates filming on his phone.
Both girls were at {x:given} {x:family}'s house when the fire started.
Mr {x:family} is not to be told about this meeting.
contact between {c} and {x:lowerfull} must stop straight away
as at case of {x:hyphen}, threshold was met on the same facts
Professionals hadn't realised {x:nick} was the same person as the one on the SHPO.
"{x:nick} gives me vapes if I keep quiet" said {c}
text from {x:nearlower} read out by Mum in session
{x:near} was spoken to under caution and released.
Copy of the letter was posted to {x:street}.
they are hiding at {x:street} from him
Address for social worker only: {x:street}, {x:postcode}
Refuge moved them from {x:postcode} last week.
Ring Gran on {x:phone} in an emergency.
Also lives there: {x:full}, d.o.b. {x:dob}
Twin born {x:dob} was placed for adoption.
Send minutes to {x:email} please.
See record {x:id} re the older half-sibling.
NHS no on the form was {x:nhs}, which is not his.
It's {x:word} who buys the drink and brings it round.
{c} says {x:word} is her favourite because she lets her stay up.
KEEP AWAY FROM {x:upper} was written on the wall.
Mum has blocked {x:given}, {x:given} and their sister on Facebook.
Later that night {x:given} rang from a withheld number, slurring.
A neighbour, Ms {x:family}, is willing to be part of the safety network.
We heard from {x:full} at {school} that lunches are not being paid for.
The tenancy is in the name of {x:full} but he has never been seen.
a bloke called {x:lower} has been crashing there
{x:given}'s baby was removed at birth last year.
Referral says older child of {x:full} made the same allegation in 2019.
he owes {x:given} four hundred quid for weed
{c} drew mummy, {x:given} and the cat.
They're often at {x:given}'s caravan at the weekend.
police spoke to {x:lowerfull} on the doorstep
Mr and Mrs {x:family} gave statements to the Police.
I don't want {x:given} anywhere near my children (Mum).
{x:nick} and his lads park outside at night with the engine running.
School believe that {x:near} collected her on Friday.
{x:nearlower} threatened staff at reception
The other mother, {x:hyphen}, was at the same refuge.
Post still comes for {x:full} and {x:full}.
Taxi drops them at {x:street} after school.
currently sofa surfing at {x:street}
New postcode {x:postcode} is not to go on any letter.
If late ring {x:phone}.
His eldest ({x:dob}) lives with her nan.
Minutes copied in error to {x:email}.
Cross ref {x:id}.
{x:word} told the police it was an accident.
She's scared of {x:word} and won't open the door.
Note on the fridge: {x:upper} OWES ME £50
My sister {x:given} can have them on Sundays.
Grandad's carer, {x:full}, found the tablets.
`
  .trim()
  .split('\n')
