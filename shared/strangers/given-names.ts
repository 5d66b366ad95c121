/** Given names, small and without accents, so that "kelly said" is seen though nobody of that name is in the record. */
const names = `
aaliyah aaron abbie abby abdul abdullah abigail abubakar ada adam adele adeel adil adnan adrian agata agnieszka ahmad ahmed
aidan aimee aisha aishah ajay akash alan alana albert aleksander aleksandra alessandro alessia alex alexa alexander alexandra
alexis alfie alfred ali alice alicia alina aliyah alisha alison alistair amanda amara amber amelia amelie amina aminah amir amira
amit amjad amy ana anastasia andre andrea andreea andrei andrew andy angela angelica angus anika anil anisa anita anjali ann anna
annabel annabelle anne annette annie anthony antonia antonio anwar anya archie ariana arif arjun arooj arthur arun asad asha
ashanti ashleigh ashley ashraf asif asma atif aurelia austin ava avril ayaan ayan ayesha ayisha azeem aziz bailey balbir
baljit barbara barry bartosz beata beatrice beatriz bella ben benjamin benji bernadette bernard bernice bert beth bethan bethany
betty beverley bianca bilal bill billie billy bobby bogdan bonnie brad bradley brandon brenda brendan brett brian brianna
bridget bronwen bruce bruno bryan bryn bryony caitlin caleb callum calum cameron camila carina carl carla carlos carly carmen carol
carole caroline carolyn carrie casey cassie catalina catherine cath cathy catrin cecilia cedric chandni chantelle charlene charles
charley charlie charlotte chelsea cherie cheryl chidi chloe chris chrissie christian christina christine christopher ciara cindy
ciaran claire clara clare clarissa claudia clive cody colette colin colleen connie connor conor corey corinne courtney craig cristian
cristina curtis cynthia daisy damian damien dan daniel daniela daniella danielle danny daphne darcey darcy daria darius darren
darryl dave davey david dawid dawn dean deanna deb debbie deborah debra declan deepak delroy demi denis denise dennis denzel derek
desmond devon diana diane dilip dillon dimitri dinesh dionne dolly dominic dominik donald donna dora doreen doris dorothy doug
douglas duncan dylan eamonn eddie edith edna edward edwin edyta eileen elaine eleanor elena eli elias elif elijah elisa elise elisha
elizabeth ella ellen ellie elliot elliott eloise elsa elsie elzbieta emilia emilie emily emma emmanuel eric erica erin ernest esha
esme estelle esther ethan eugene eva evan eve evelyn evie ewa ewan faisal farah farhan farida farooq fatima fatimah fatma
fawzia fay faye felicity felix femi fergus fernanda fernando filip filipa finlay finley finn fiona flora florence florin francesca
francesco francis francisco frank frankie fred freddie freddy frederick freya gabriel gabriela gabriella gail gareth gary gavin
gemma gene geoff geoffrey george georgia georgie georgina gerald geraldine gerard ghulam gillian gina giorgio giovanni gita giulia
gladys glenda glenn gloria gordon grace gracie graham grant grazyna greg gregory greta grzegorz guilherme gurdeep gurpreet guy gwen
gwyneth habib hadiya hafsa haider hailey hamid hamish hamza hana hanna hannah hanif harbhajan hardeep hari harley harmony harold harjit
harpreet harriet harris harrison harry harsha harvey haroon hasan hassan hayden hayley hazel heather hector heidi helen helena henry
hetal hilary hilda holly hope howard hubert hugh hugo humaira humza hussain hussein ian ibrahim idris ieuan ikram ilyas imogen
imran ines inaaya ingrid ioana ion iqra irena irene iris irfan isaac isabel isabella isabelle isha isaiah ishaq isla ismail isobel
israr ivan ivy iwan iwona izabela jack jackie jackson jacob jacqueline jacqui jade jaden jagdeep jai jake jakub jamal james jamie jamil
jan jane janet janice janine jarek jas jasmin jasmine jason jasper jaspreet javed javier jay jayden jayne jean jeanette jeff jeffrey
jemima jemma jenna jennie jennifer jenny jeremy jermaine jerome jerry jess jessica jessie jill jim jimmy jo joan joana joanna joanne
joao jodie jody joe joel joey johan john johnny jolanta jon jonah jonathan jordan jorge jose joseph josephine josh joshua josie joy
joyce juan jude judith judy julia julian juliana julie juliet june junaid justin justyna kacper kai kaiden kamal kamila kamran
kane karen kareem karim karina karl karolina kasia kate katarzyna katelyn kath katherine kathleen kathryn kathy katie katrina katy kavita
kay kaya kayla kayleigh keeley keira keisha keith kelly kelsey kelvin ken kendra kenneth kenny kerry kevin kezia khadija khadijah
khalid kian kiera kieran kieron kiran kirsten kirsty kishan kobe komal krishna kristina krystian krzysztof kuldeep kulwinder kyle
kylie lacey laila lara larissa lara latoya laura lauren laurence laurie lawrence layla leah leanne lee leigh leila lena lennon leo leon
leona leonard leonardo leroy lesley leslie levi lewis lexi liam liana lianne libby lidia lila lillian lilly lily lina linda lindsay
lindsey linzi lionel lisa liz lizzie lloyd logan lola lorenzo loretta lorna lorraine lottie lou louie louis louisa louise luca lucas
lucia lucinda lucja lucy luigi luis luiza luka lukas lukasz luke lydia lyn lynda lynn lynne lynsey mabel mackenzie maciej maddie maddison
madeleine madison madiha magda magdalena maggie maisie maja malachi malcolm malgorzata malik mandy manjit manpreet mansoor manuel marcel marcela
marcin marco marcus margaret margarida maria mariam mariana marie marilyn marina mario marion marisa marissa mariusz mark
marlene marlon marta martha martin martina marty martyn marvin mary maryam masood mason massimo matei mateus mateusz matilda matteo
matt matthew maureen maurice max maxine maxwell maya meera megan meghan mehmet mehwish mel melanie melissa mercy mia michael michal
michele michelle mick miguel mihai mihaela mikaela mike mikey mila milan miles millie mina minal miriam mitchell mo moeen mohamed mohammad
mohammed mohsin moira mollie molly mona monica monika monique morgan moses mubarak muhammad mujahid mukesh munir muriel musa
mustafa mya myra nabeel nadeem nadia nadine nadira naeem naila naima nancy naomi nargis nasir nasreen natalia natalie natasha nathan
nathaniel naveed navjot nazia nazir neha neil nelson niall niamh nicholas nicky nicola nicolae nicolas nicole nigel nikhil nikita nikki
nikola nina nisha nishat noah noel noor nora noreen norma norman nuno nusrat oakley oisin olga oliver olivia oliwia olly omar oluwaseun
ondrej opal oscar osman otis owen ola pablo paige pam pamela parminder parveen patience patricia patrick patryk paul paula pauline pavel
paweł pawel pedro peggy penelope penny perry pete peter petra petru phil philip philippa phillip phoebe phyllis piotr pippa polly poppy
prakash pranav preeti priscilla priya rabia rachael rachel radu rafael rafal rafiq raheem rahul raj rajesh rajinder rajiv rakesh
ralph ramona ramon rana ranjit rashid rashida raymond rayan reece rebecca reena reggie rehana rehman reuben rhian rhiannon rhys ria
ricardo richard rick ricky riley rita riya riyad rob robbie robert roberta roberto robin robyn rodney rodrigo roger rohan roisin roman romeo ron
ronald ronan ronnie rory rosa rosalind rose roseanne rosemary rosie ross rowan roxanne roy rubina ruby rukhsana rupert russell ruth
ryan sabina sabrina sadia sadie saima sajid sajida salim sally salma salman sam samantha samina samir samira sammy samuel sana
sandeep sandra sandy sanjay santiago sara sarah sarfraz satnam saul scarlett scott sean sebastian selina serena seren sergio
seth shabana shabnam shahid shahida shakeel shamim shamima shane shania shannon sharon shaun shauna shaz shazia sheena sheila shelley
sherry sheryl shirley shivani shona sian sidney sienna silvia simon simone simran sinead siobhan skye slawomir sobia sofia sohail
solomon sonia sonny sonya sophia sophie spencer stacey stacy stan stanislaw stanley stefan stefania stella stephanie stephen
steve steven stewart stuart sue sufyan sukhdeep sukhwinder sultana suleman summer sunil sunita surinder susan susanna susie suzanne svetlana sybil
sylvia sylwia tabitha taha tahir tahira talia tamara tamsin tania tanisha tanya tara tariq tasha tasleem tatiana tayyab ted teddy
tegan teresa terence terry tess tessa thea thelma theo theodore theresa thomas tia tiago tiana tiffany tilly tim timothy tina toby todd tom
tomasz tommy toni tony tracey tracy travis trevor trish tristan trudy tyler tyrone tyson umair umar una uzair uzma valerie vanessa
vasile vera verity vernon veronica vicki vickie vicky victor victoria vijay vikram vince vincent viola violet viorel vivek vivian vivienne
wahid walter wanda waqar waseem waqas wayne wendy wesley wiktoria will william willow winifred winston wojciech xander xavier yahya
yasin yasir yasmin yasmina yolanda yosef yusra yusuf yvette yvonne zac zach zachary zack zahid zahra zaid zain zainab zaira zak zakir zana
zara zayn zeeshan zeinab zenon zoe zofia zohra zuzanna
dwayne troy tyreece shanice mervyn denzil nathaniel chantal colm deidre donovan eloisa ezra gaynor gwyn harun ishmael jared jarrod jayson jermain kaylee kayley keeleigh keely
kerrie lachlan leighton libbie lorraine lyndsey macauley marley marshall micah mildred morwenna myles nanette niamh orla padraig paddy pearl
quentin ramesh regan rene rochelle roland ronaldo saffron sasha shayla shayne sheridan sherrie stacie tallulah teagan
tonya tyrese vaughan winnie xena yana yousef youssef zane zelda suresh hina bushra nadim riaz tabassum yasmeen zubair`

/** Given names that are ordinary words too, which only what stands beside them tells apart. */
const wordsToo = `
amber april archer art ash august autumn basil bay bear beau bill blake blossom blue bonny brook brooke buddy carol chance chase
christian clay cliff constance crystal daisy dale dawn destiny dot drew duke earl eve faith fern flora frank gene genesis
ginger glen gill grace grant guy harmony harper hazel heath heather heaven holly honey hope hunter iris ivy jade jasmine jay
jet jewel joy june justice kay kit lance lily lotus lucky major marina mark max may melody mercy miles misty nick nova ocean
olive opal pat patience pearl penny piper pip poppy precious prince princess rain ray red reed rich river rob robin
robin rocky rose rosemary rowan ruby rusty sage sandy scarlet scout serenity sherry sky sonny star sterling stone storm
sue summer sunny teal terry teddy tiger trinity ty unity troy violet will willow winter woody wren harry josh mike ken don
blessing charity prudence rod bob peg nova angel angus asia phoenix harley bailey cherry coral ebony hero`

/** Names that English also has as words, seldom enough to be a name whenever they have a capital. */
const seldomWords = `
jack josh sally billy ken bob tom mike jimmy peter lee dean robin dolly patsy tommy bobby molly polly nelly nancy jenny dick johnny
willy kitty jerry larry terry harry nick don ron ray dale glen carol lily daisy poppy ruby jade heather hazel robyn rosemary
tony timothy freddy barry maria victor martin francis albert henry madeleine marina jess jean louis charlotte roger roman harley
ivy iris molly guy teddy jemmy mick paddy reggie ralph otis percy veronica victoria josephine alexander benjamin christian
jasmine sherry ginger robin lance cliff angelica bailey mason tyler cooper lucas magdalen mona ella`

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Every given name kept here, as words are compared: small letters without accents. */
export const givenNames: ReadonlySet<string> = setOf(`${names} ${wordsToo} ${seldomWords}`)
/** Given names that are names even where any word would have a capital: "Jack", "Sally". */
export const surelyNames: ReadonlySet<string> = setOf(seldomWords)

/** Given names that the language uses as words: "Grace", "Will". */
export const wordNames: ReadonlySet<string> = setOf(wordsToo)
/** Of these, what sentences are about: "Faith is important", "Joy was seen". */
export const ideas: ReadonlySet<string> = setOf(`
faith hope joy grace patience will may mark art bill rose dawn summer autumn winter chance justice harmony charity prudence mercy
melody heaven honey blessing trinity unity serenity destiny genesis verity star storm sunny sky stone river rain ray reed ocean
pearl ivy holly fern flora heath dale glen cliff clay brook bay basil sage ginger cherry coral ebony crystal jade amber opal olive
drew chase grant pat rob rich miles major prince princess duke earl lance lotus kit dot pip pat gene guy frank nova bear tiger
lucky rusty rocky royal scarlet violet angel hero don rod bob peg wren woody`)
