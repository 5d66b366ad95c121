import type { Sex } from '../../../shared/records/child.ts'
import type { Random } from './random.ts'

/** A part of the county's people: what its children are called, and the words its returns use for it. */
export type Culture = {
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly families: readonly string[]
  /** Codes of `ethnicityLabels`. */
  readonly ethnicities: readonly string[]
  /** What an interpreter would be asked for; empty where none would. */
  readonly languages: readonly string[]
}

const list = (text: string): string[] => text.split(', ')

/** Most of the county. Everybody in it is invented. */
export const english: Culture = {
  girls: list(
    'Lily, Ava, Chloe, Maisie, Poppy, Evie, Isla, Freya, Ruby, Amelia, Grace, Ellie, Millie, Daisy, Phoebe, Zoë, Esmé, Lexi, Scarlett, Niamh, Megan, Paige, Summer, Skye, Orla, Kayleigh, Imogen, Tilly, Gracie-Mae, Ella-Rose, Bethany, Courtney, Harriet, Robyn',
  ),
  boys: list(
    'Theo, Jayden, Callum, Dylan, Rhys, Reggie, Alfie, Oscar, Archie, Finley, Harrison, Jack, Riley, Logan, Tyler, Kian, Ethan, Noah, Charlie, Leo, Freddie, Mason, Connor, Ryan, Lewis, Toby, Jenson, Ashton, Kai, Bradley, Liam, Alfie-Jay, Owen, Louie, Marley',
  ),
  families: list(
    'Thornton, Barnes, Hallam, Doyle, Stokes, Clarke, Parry, Whitmore, Pearce, Hollis, Redfern, Gascoyne, Mabey, Tunnicliffe, Burrows, Fenwick, Ogden, Lomas, Harding, Cartwright, Sibley, Pickering, Wainwright, Dunmore, Ashworth, Bradshaw, Kettle, Rowbotham, Marsden, Stubbs, Leeming, Garrod, Hewitt, Naylor, Tandy, Oldacre, Pym, Salter, Varley, Wragg, O’Connor, McKenna, Llewellyn, Penhaligon, Abbott, Bale, Crisp, Dyson, Eddowes, Furniss, Goodall, Heath, Illingworth, Jessop, Kirkby, Lindley, Mellor, Noble, Orme, Plant, Quarmby, Rudge, Shardlow, Tomlin, Underhill, Vickers, Westby, Yeomans',
  ),
  ethnicities: ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WBRI', 'WIRI', 'NOBT'],
  languages: [],
}

const mixed: Culture = {
  girls: list('Nia, Aaliyah, Kiara, Layla, Tiana, Mya, Naomi, Amara, Jasmine, Keira'),
  boys: list('Jerome, Kyle, Malachi, Isaiah, Tyrese, Ezra, Zane, Micah, Jordan, Reuben'),
  families: list(
    'Bowen-Achebe, Grant, Campbell-Lowe, Marsh-Cole, Bennett-Rao, Osei-Hart, Powell, Reid-Ahmed, Lindo, Ellis-Kaur',
  ),
  ethnicities: ['MWBC', 'MWBA', 'MWAS', 'MOTH'],
  languages: [],
}

const easternEuropean: Culture = {
  girls: list('Zofia, Anya, Mila, Julia, Oliwia, Agnieszka, Ioana, Gabija, Elżbieta, Petra, Ivana'),
  boys: list('Łukasz, Luka, Jakub, Ștefan, Andrei, Tomasz, Mateusz, Nojus, Kacper, Ondřej, Bogdan'),
  families: list(
    'Baran, Petrov-Ellis, Novak, Kowalczyk, Wójcik, Popescu, Ionescu, Kazlauskas, Dvořák, Żurek, Hristov, Szabó',
  ),
  ethnicities: ['WOTH'],
  languages: ['Polish', 'Romanian', 'Lithuanian', 'Bulgarian', 'Slovak'],
}

const southAsian: Culture = {
  girls: list('Zainab, Parveen, Aisha, Ayesha, Simran, Priya, Maryam, Fatima, Anjali, Jaspreet, Nusrat'),
  boys: list('Mohammed, Muhammad, Ibrahim, Arjun, Rohan, Hamza, Yusuf, Gurpreet, Adil, Imran, Zayn'),
  families: list(
    'Hussain, Akhtar, Begum, Khan, Patel, Singh Gill, Kaur Dhillon, Chaudhry, Rahman, Miah, D’Souza, Iqbal',
  ),
  ethnicities: ['AIND', 'APKN', 'ABAN', 'AOTH'],
  languages: ['Punjabi', 'Urdu', 'Bengali (Sylheti)', 'Gujarati', 'Mirpuri'],
}

const african: Culture = {
  girls: list('Yasmin, Oluwaseun, Adaeze, Hodan, Ifrah, Chiamaka, Tendai, Abena, Blessing, Nkechi'),
  boys: list('Samuel, Ismail, Seun, Kwame, Chukwuemeka, Abdirahman, Tafadzwa, Kofi, Emmanuel, Liban'),
  families: list('Boateng, Farah, Ajayi, Okonkwo, Adeyinka, Warsame, Moyo, Mensah, Nwosu, Abdullahi, Chikwanha, Sesay'),
  ethnicities: ['BAFR', 'BAFR', 'BOTH', 'BCRB'],
  languages: ['Somali', 'Yoruba', 'Shona', 'Tigrinya', 'French'],
}

const others: Culture = {
  girls: list('Inês, Beatriz, Leyla, Mei, Thảo, Shanelle, Rukhsar, Noor, Kezia, Delphine'),
  boys: list('João, Tiago, Emre, Jun Jie, Minh, Tyrone, Ali, Omar, Levi, Barnabas'),
  families: list(
    'Ferreira, da Silva, Şahin, Nguyễn, Chen, Loveridge, Boswell, al-Hassan, Demir, Wong, Francis, Lovell',
  ),
  ethnicities: ['WOTH', 'OOTH', 'CHNE', 'WROM', 'WIRT', 'BCRB'],
  languages: ['Portuguese', 'Turkish', 'Vietnamese', 'Cantonese', 'Arabic', 'Kurdish (Sorani)'],
}

/** Young people who came to England alone to seek asylum. */
export const seekingAsylum: Culture = {
  girls: list('Selam, Rahwa, Hiwot, Linh'),
  boys: list('Ahmad, Rebin, Yonas, Filmon, Zabihullah, Mustafa, Karwan, Abdulaziz, Erjon, Dung, Saman, Idris'),
  families: list('Ahmadzai, Tesfay, Kidane, Noori, Aziz, Mahmoud, Hoxha, Trần, Osman, Rashidi, Ghebremedhin, Salih'),
  ethnicities: ['AOTH', 'BAFR', 'OOTH'],
  languages: ['Pashto', 'Tigrinya', 'Kurdish (Sorani)', 'Arabic', 'Dari', 'Vietnamese', 'Albanian'],
}

/** What grown-ups are called: given names of thirty or more years ago. */
const adults = [
  [
    {
      given: list(
        'Karen, Louise, Joanne, Claire, Rachel, Nicola, Sarah, Victoria, Gemma, Hannah, Leanne, Helen, Mark, Andrew, Simon, Gavin, Craig, Neil, Stuart, Martin, Adrian, Philippa, Gwen, Bronwen, Eilidh, Patrick',
      ),
      families: english.families,
    },
    70,
  ],
  [{ given: list('Agnieszka, Marta, Piotr, Elena, Radu, Vesna'), families: easternEuropean.families }, 8],
  [{ given: list('Shabana, Rajesh, Sunita, Tariq, Harjit, Farida, Nadeem'), families: southAsian.families }, 12],
  [{ given: list('Grace, Patience, Femi, Chipo, Hassan, Ngozi, Blessing'), families: african.families }, 10],
] as const

const cultures: readonly (readonly [Culture, number])[] = [
  [english, 68],
  [mixed, 8],
  [easternEuropean, 8],
  [southAsian, 7],
  [african, 5],
  [others, 4],
]

/** A culture as likely as its part of the county's people. */
export function drawCulture(random: Random): Culture {
  return random.weighted(cultures)
}

/** A family name, one in twelve of them of two names joined. */
export function drawFamilyName(random: Random, { families }: Culture): string {
  const name = random.pick(families)
  return random.chance(1 / 12) && !/[-\s]/.test(name) ? `${name}-${random.pick(english.families.slice(0, 40))}` : name
}

/** A given name that none of the brothers and sisters in `taken` has; U is as likely to have either kind. */
export function drawGivenName(random: Random, { girls, boys }: Culture, sex: Sex, taken: ReadonlySet<string>): string {
  const names = sex === 'F' ? girls : sex === 'M' ? boys : random.pick([girls, boys])
  const free = names.filter((name) => !taken.has(name))
  return random.pick(free.length > 0 ? free : names)
}

/** A grown-up's name, for social workers and for IROs beyond the county's own. */
export function drawAdultName(random: Random): string {
  const { given, families } = random.weighted(adults)
  return `${random.pick(given)} ${random.pick(families)}`
}
