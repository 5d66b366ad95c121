/** Lines that nothing was tuned by; slots as in development-lines.ts. */
export const plainLines: readonly string[] = `
Reason for conference: neglect, with concern around Mum's alcohol use and poor supervision of {c2} near the canal.
{c} presents as a bright child, is reading above age, and talks about wanting to be a vet.
Mum was tearful throughout. Advocate sat with her in the break.
Dad wants it noted he disagrees with the word "controlling".
Police: 3 callouts in the period, 1 arrest, NFA'd on 30 September 2026.
Fridge had half a loaf, cheese strings and a pint of milk that was off.
Nana ({g}) has parental responsibility under an SGO granted at Derby Family Court.
{c} : "I like it when nobody is shouting, I like the quiet"
Uncle is said to be back from Spain but professionals have not met him.
Immunisations - declined MMR, reason given: family belief.
Speech and language: on waiting list 40+ weeks, worker chasing.
{dl} sent 60 texts in one night, mum showed us her phone
The Health Visitor's clinic is on the first Wednesday at the Children's Centre.
Smelt of urine on Mon, Weds and Thurs. Clean on Fri after shower at school.
{c} self-harms by cutting; plasters and Savlon kept in the pastoral office.
Lead professional changed twice. Families tell their story again & again.
Strength: mum rings for help before it gets to crisis, she did this on 3 occasions.
On bail until 14 January with conditions not to enter the street or contact {m}.
Household income is Universal Credit plus child benefit; deductions for a Brighthouse loan.
Possible trauma from war; family arrived from Sudan via Calais.
{c} broke his arm at Jump In, seen in A&E at Queen's, plaster for six weeks.
Big brother plays for Under 12s and is a calming influence.
They watch Strictly together every Saturday with popcorn.
Mum to see Dr re contraception and her sleeping tablets, the practice will ring.
Homeless application made to North Kesteven District Council.
Contact supervised at Sunflower Family Centre, Tuesdays 4 till 5:30.
If {c} told a teacher, the teacher would tell {swf} the same day.
School attendance for {c2} is 88% and rising thanks to the walking bus.
A scary thing happened when the bailiffs came, {c2} hid in the wardrobe.
Cannabis Warning issued. Dad says everyone on the estate does it.
Could not hear the child on the call due to barking.
Miss called home twice. Sir gave {c} a merit.
The court ordered a psychiatric report on both parents, due before Christmas.
Mum's words for the goal: "That my kids wake up happy and not scared".
What will we see? Curtains open, kids up, uniforms on, breakfast eaten.
{hf} had no worries about growth or feeding, mum is breast feeding on demand.
Lots of love. Lots of noise. Not enough beds.
He plays Call of Duty till 3am & can't get up for school.
Trampoline, paddling pool and two rabbits in a tidy garden.
Danger: {c2} could drown or be badly hurt on the road while nobody is watching.
Agreed: core group dates set for the year and handed out on paper.
`
  .trim()
  .split('\n')

/** Lines with somebody or something in them that does not belong. */
export const plantedLines: readonly string[] = `
{x:full} was named by {c} in her ABE interview.
Family friend {x:given} has keys to the flat.
{x:given} and {x:given} were in the car too and neither wore a belt.
{x:lower} said hed burn the house down
mum was with {x:lowerfull} all weekend
Child A in this case is {x:hyphen}, who goes to the same school.
Nobody believes {x:given} has really gone.
the neighbour, {x:full}, made the referral and must not be named
Letter for Miss {x:family} was opened by Mum.
Known to associates as {x:nick}.
CCTV shows {x:near} on the landing.
there was a row between dad and {x:nearlower} about money
Since July they have been living at {x:street}.
Sat nav history: {x:street}, {x:postcode}
call me on {x:phone} not the house phone
She was born on {x:dob} in another county.
Cc'd: {x:email}
Our ref {x:id} refers.
We saw {x:word} hiding behind the door.
My ex {x:word} knows where the refuge is.
{x:upper} WAS SCRATCHED ON THE CAR
Her stepdad {x:given} pays for everything.
`
  .trim()
  .split('\n')
