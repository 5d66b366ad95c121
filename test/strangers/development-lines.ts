/**
 * Lines of maps to tune by. In braces: c, c2 children; m, d parents; g a grandparent; s the social worker, h the health
 * visitor (names as written; a small l after them for small letters, f for the whole name); F the family name; school,
 * town, agency. `x:` plants a stranger.
 */
export const plainLines: readonly string[] = `
{m} has been sober for eleven weeks and the fortnightly tests with Change Grow Live have all come back clear.
Police were called to the home address 4 times since Easter because of shouting heard by neighbours.
On 14/06/2026 {c} came into school with a bruise under the left eye and said "I fell off the trampoline".
{c} says he likes it when "mummy does the voices in my story" and wants more bedtimes like that.
Mum said she didnt know he was seeing anyone else and feels let down.
{d} rang the office at 4.50pm, he was angry about contact being cancelled again.
Danger statement: {sf} and the school are worried that {c} will see Dad hurt Mum again and will be frightened and hurt himself.
Safety goal: {m} and {d} will show everyone that the children only ever see grown ups sort out arguments without hitting or threats.
Scaling: Mum 6, Dad 7, Health Visitor 4, School 3.
{c2} hasnt been seen by a dentist since January 2024.
GP records show 3 missed appointments for immunisations; the Health Visitor will book another at the Tuesday clinic.
{ml} told the midwife she smoked 10 a day until 20 weeks.
The house was cold and there was no electric on the meter when we visited, Mum used the emergency credit on the Friday.
School report that {c} is 15 minutes late most mornings and often hungry, he goes to breakfast club now.
CAMHS have closed the referral because the family did not opt in; a new one will go in with the EHCP paperwork.
{gl} does the school run on Mondays and Thursdays, the children love going to hers.
Both children are up to date with their jabs and are meeting their milestones.
{m} has engaged really well with the Freedom Programme, she has been to nine out of ten sessions.
Complicating factor: {m} is owed money by Universal Credit and is using the food bank at the Methodist church.
Dad's licence conditions say no contact with anyone under 18 unless Children's Services agree.
He drinks 8 cans of Stella most nights and more on match days.
There was a strong smell of cannabis in the hallway and a grinder on the worktop next to the baby's bottles.
{c} has his own bed now and a Spiderman duvet that he picked himself from Asda.
{hf} weighed {c2} on the 25th centile, following the line nicely.
Next step: {sf} to visit every ten working days, two of them unannounced.
Core group will meet on 2 December 2026 at {school}.
Written agreement signed by both parents, not to be in the home together with alcohol about.
"Daddy shouts and the dog goes under the table" ({c}, Three Houses).
{m}'s brother sometimes stays on the sofa; he works away on the wind farms and is no risk to the kids.
Mum took herself to A&E with chest pains, it was a panic attack, and left the children with Nan.
{c} told the teaching assistant that she doesnt want to go home on Friday.
The parents have separated and a non-molestation order is in place until next summer.
Sertraline 100mg was started by the GP in March and Mum says it is helping with sleep.
Good attendance since September, 96%, well done {c}!
Nobody has seen the new boyfriend but there is a man's coat and work boots in the hall.
We do not know who is in the home overnight.
{d} completed a parenting course while in HMP Lincoln and has a certificate.
Strategy meeting held after the ambulance crew raised a concern about drug paraphernalia in reach of children.
Family Group Conference agreed a plan: {g} to have the children alternate weekends.
{c} is a kind, funny boy who is brilliant at maths and Minecraft.
Recieved a call from NSPCC, anonymous, saying children left alone while mum went to Tesco.
Definately some improvement in the garden, rubbish has gone.
Worried that if nothing changes {c} could be seriously injured trying to stop an argument.
Will {c} be safe if Dad comes back? Mum says she would ring 999 straight away.
May need a referral to Young Carers as {c} looks after {c2} in the mornings.
Hope for the family: that they can close to Children's Services by the summer holidays.
Mark on {c2}'s arm was seen by the paediatrician, consistent with the explanation.
The Polish interpreter was booked for the home visit but did not turn up.
Grandparents live in {town} and help out in the school holidays.
EDT were contacted on Boxing Day because the heating had broken and there was no food.
The landlord has given notice, housing options say they will be intentionally homeless.
{c}'s hearing test at the Royal Infirmary was fine.
Bottom line: no unsupervised time with Dad until the Section 47 is finished.
Mum feels judged by the Social Worker and asked for a different one.
{swl} has a good relationship with the children and they show her their drawings.
He threw the Xbox controller and it smashed the telly, {c2} was on the settee.
The children were on the CP plan for neglect from 03/02/2025 until 11/11/2025.
What needs to happen: a hair strand test, a bed for {c2}, and a phone call to school if anyone is poorly.
TAF meetings held monthly since May, the lead professional was the Early Help worker.
Older sister moved out to uni in Sheffield and worries about the little ones.
{m} gets up at night with {c2}, and both parents can say what they would do if he was choking.
Dad works nights at the Amazon warehouse so is asleep in the day.
School nurse says head lice on and off since Christmas, treatment given.
{c} wet himself in class twice in the same week and would not say why.
The {F} family moved here from {town} in 2023 to get away from the last relationship.
Ofsted registered childminder has him three days and says he is a pleasure.
Fire service fitted smoke alarms and gave advice regarding the pram in the stairwell.
He goes to mosque with Dad on Fridays and is proud of learning his Arabic letters.
The family speak Urdu at home and Mum is learning English at the Sure Start centre.
{c} was found by British Transport Police at {town} station at 23:40.
Return home interview offered, declined; phone has been taken and Snapchat removed.
Adult on adult argument outside the Co-op, no children there.
IDVA closed the case in July as she could not reach Mum; MARAC heard it on the 9th.
`
  .trim()
  .split('\n')

/** Lines with somebody or something in them that does not belong. */
export const plantedLines: readonly string[] = `
{m} has been staying at {x:given}'s most weekends and the children go too.
Police logs show a male named {x:full} was in the property at 2am.
{x:given} said he would "sort them out" if anybody talked to the social.
{c} told her teacher that {x:given} touches her hair and she hates it.
mum admitted {x:lower} was there when it happened
{x:lowerfull} is on tag and not allowed near kids
{c} is best friends with {x:full} in her class and often sleeps over there.
Concern that {x:full} and {x:given} are using the flat to deal from.
Mrs {x:family} next door has heard the baby crying for hours on end.
the health visitor saw {x:nearlower} in the kitchen again
It was thought that {x:near} had moved out but his van was on the drive.
Mum's new partner {x:nick} has three children who live with their mother.
{x:nick} picked {c} up from school without permission on two occasions.
Dad is living at {x:street} since the arrest.
Mum fled to {x:street}, please do not share.
Letters are going to {x:street} {x:postcode} by mistake.
The placement postcode is {x:postcode}.
Dad's new number is {x:phone} and he wants texts not calls.
{c2}'s half brother {x:given} (born {x:dob}) is on a plan in another area.
Sibling DOB {x:dob}, known to the service.
E-mail from {x:email} says the family are moving.
Linked case {x:id} also open to the North team.
This is the second time {x:word} has taken the blame for him.
We think {x:word} knows more than she is saying.
Cousins {x:given} and {x:given} share the back bedroom.
The injuries to {x:hyphen} were similar, see the minutes of that conference.
Auntie {x:given} has offered to have all three but has not been assessed.
{x:full} will supervise contact at the centre on Saturdays.
TOLD {x:upper} NOT TO COME BACK.
{c} has started calling {x:given} "daddy".
`
  .trim()
  .split('\n')
