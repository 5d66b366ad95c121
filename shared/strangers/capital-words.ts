// Words that begin with a capital and are nobody's name. Small letters without accents.

const calendar = `
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february
march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas
easter eid ramadan diwali vaisakhi hanukkah xmas halloween lent passover navratri bonfire boxing`

const agencies = `
camhs cahms amhs marac mapp mappa idva isva dvpo dvpn dash ehcp ehc sen senco sencos send slt salt plo iro iros lado icpc rcpc cpc cin cp clo
roa lac cla cic hv gp gps fnp nhs nspcc barnardo barnardos barnado barnados mosaic liquidlogic eclipse ofsted cafcass mash taf tac caf eha ehap
sw ssw asw atm sgo sgos lasco pcf cmht crht edt osw cso pcso pc dc ds dci di pvp pip uc dwp hmrc sos ys yot yots yjs mst fgc fgcs nvr
adhd asd asc ocd ptsd bpd eupd emdr cbt dbt odd fasd bmi aev hsb cse cce nrm ctl dols iud tb hiv std sti ucas gcse gcses btec
rshe pshe tafs slts hvs tv tvs dvd cctv ipad iphone iphones ipads imessage wifi uk usa us eu csc dv da ra kooth tess turn2us
samaritans refuge shelter childline crimestoppers relate relateen addaction cgl nacro bacp sands sureStart sure start homestart
mencap scope mind nacoa headspace kooth alanon al-anon sparks freedom caring dads triple incredible cygnet solihull makaton pecs lego
police barnardo's women's crown family court section working together signs safety houses three words pictures wizard fairy`

const brands = `
tesco tescos asda asdas aldi lidl morrisons sainsbury sainsburys waitrose greggs mcdonald mcdonalds kfc nando nandos costa boots primark
argos ikea b&m poundland wilko wilkos iceland spar wetherspoon wetherspoons subway dominos deliveroo uber netflix disney youtube facebook
fb messenger instagram insta snapchat snap tiktok whatsapp twitter tinder grindr onlyfans discord roblox fortnite minecraft xbox
playstation ps4 ps5 nintendo switch google amazon alexa siri zoom teams skype outlook gmail ebay gumtree vinted klarna paypal monzo
rolex nike adidas jd lynx hulk pokemon pikachu peppa pig bluey frozen elsa batman spiderman marvel hogwarts barbie lego nerf cbeebies
netflix santander barclays lloyds natwest halifax nationwide hsbc provident brighthouse paypoint payzone motability sonic mario luigi zelda rizla rizlas pritt blutack sellotape tupperware sky virgin bt vodafone ee calpol nurofen piriton ventolin sertraline fluoxetine citalopram mirtazapine methadone subutex buprenorphine
diazepam valium xanax zopiclone pregabalin gabapentin tramadol codeine morphine ritalin concerta medikinet equasym elvanse melatonin
atomoxetine quetiapine olanzapine risperidone aripiprazole lithium amitriptyline propranolol naproxen paracetamol ibuprofen
amoxicillin salbutamol insulin epipen movicol laxido depo nexplanon mirena smirnoff stella fosters strongbow budweiser heineken
guinness prosecco lambrini buckfast jagermeister ket mdma mcat ghb lsd thc spice vauxhall corsa astra ford focus fiesta audi bmw
mercedes volkswagen vw golf polo toyota nissan honda kia renault clio peugeot citroen seat ibiza skoda mini land rover range tesla
arsenal chelsea liverpool everton spurs tottenham united city fc premier league rovers wanderers villa panorama eastenders coronation
emmerdale corrie corpse bible quran koran gurdwara allah jesus god satan islam christianity catholic church england`

const peoples = `
english british scottish welsh irish polish romanian bulgarian lithuanian latvian slovak czech hungarian portuguese spanish french german
italian greek turkish kurdish arabic arab urdu punjabi panjabi bengali sylheti gujarati hindi tamil mirpuri pashto farsi dari persian somali
tigrinya amharic yoruba igbo swahili twi shona french albanian russian ukrainian chinese mandarin cantonese vietnamese thai filipino tagalog
muslim muslims christian christians catholic hindu hindus sikh sikhs jewish jew jews buddhist buddhists methodist baptist pentecostal quaker jehovah mormon
roma romani romany gypsy gypsies traveller travellers caribbean jamaican african asian asians european pakistani bangladeshi indian nigerian
ghanaian kenyan zimbabwean eritrean ethiopian sudanese iraqi iranian syrian afghan egyptian moroccan algerian libyan palestinian israeli
american canadian australian brazilian colombian mexican sri lankan nepali bsl makaton latin i ok okay mr mrs ms miss dr`

const places = `
england britain scotland wales ireland europe africa asia america london manchester birmingham leeds liverpool sheffield bristol
nottingham leicester coventry bradford hull stoke wolverhampton plymouth derby southampton portsmouth brighton reading northampton luton
bolton bournemouth norwich swindon sunderland warrington huddersfield peterborough oxford cambridge ipswich york gloucester blackpool
blackburn burnley rochdale oldham stockport salford wigan preston lancaster carlisle durham newcastle gateshead middlesbrough hartlepool
darlington redcar scarborough harrogate wakefield barnsley rotherham doncaster grimsby scunthorpe lincoln boston skegness mansfield
worksop newark chesterfield loughborough hinckley nuneaton rugby corby kettering wellingborough bedford milton keynes stevenage watford
hertford harlow chelmsford colchester southend basildon clacton canterbury maidstone dover folkestone margate ramsgate thanet hastings
eastbourne worthing crawley horsham guildford woking slough windsor basingstoke andover winchester salisbury bath taunton exeter torquay
paignton truro penzance falmouth bodmin newquay barnstaple yeovil cheltenham worcester hereford shrewsbury telford stafford cannock walsall
dudley solihull redditch kidderminster tamworth lichfield burton crewe chester macclesfield birkenhead southport st helens widnes runcorn
croydon lewisham lambeth southwark hackney islington camden brent ealing hounslow hillingdon harrow barnet enfield haringey tottenham
newham ilford romford barking dagenham bexley bromley sutton merton kingston richmond wandsworth westminster greenwich woolwich
wembley brixton peckham stratford bethnal cardiff swansea newport wrexham edinburgh glasgow aberdeen dundee belfast derry dublin
kent essex sussex surrey hampshire dorset devon cornwall somerset wiltshire berkshire oxfordshire buckinghamshire bedfordshire
hertfordshire cambridgeshire norfolk suffolk lincolnshire nottinghamshire derbyshire leicestershire rutland northamptonshire warwickshire
worcestershire herefordshire shropshire staffordshire cheshire merseyside lancashire cumbria yorkshire northumberland cleveland tyne
wear humberside teesside midlands poland romania bulgaria lithuania latvia slovakia hungary portugal spain france germany italy
greece turkey kurdistan pakistan india bangladesh sylhet kashmir mirpur lahore karachi islamabad punjab gujarat dhaka nepal china vietnam
iraq iran syria afghanistan kabul eritrea ethiopia somalia sudan nigeria lagos ghana accra kenya uganda zimbabwe congo gambia jamaica
trinidad barbados brazil colombia albania kosovo ukraine russia warsaw krakow bucharest lisbon madrid tenerife benidorm majorca magaluf
ibiza paris rome dubai australia canada mexico thames severn trent butlins haven pontins alton towers heathrow gatwick`

/** Parts of the names of places and bodies: what stands before one in capitals is not a person. */
const bodies = `
school schools primary academy college nursery preschool infants infant junior juniors high grammar university hospital infirmary clinic
surgery practice centre center house lodge hall court unit team teams service services trust council borough county church mosque temple
gurdwara chapel cathedral library park parks farm hotel inn arms pub club station project foundation hub playgroup gym stadium
arcade market festival fc rovers athletic programme partnership society association committee constabulary police prison hmp refuge hostel
week year month day engine tank manor towers zoo castle land world resort leisure estate village green common woods wood beach bay island river lake canal street road bar cafe bakery stores supermarket group company ltd`

const setOf = (...texts: readonly string[]): ReadonlySet<string> => new Set(texts.join(' ').trim().split(/\s+/))

/** Places, which a person may be called after: "Chelsea", "Preston". */
export const placeWords: ReadonlySet<string> = setOf(places)
/** Months that are given names too, and words for time that stand before them. */
export const calendarWords: ReadonlySet<string> = setOf(calendar)
/** Agencies, brands, medicines, peoples and languages. */
export const capitalWords: ReadonlySet<string> = setOf(calendar, agencies, brands, peoples)
/** Last words of names of places and bodies: "Primary", "Hospital". */
export const bodyWords: ReadonlySet<string> = setOf(bodies)
