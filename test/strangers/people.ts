/** Names of a part of the corpus: given and family names, some of which nobody of the record has. Everybody is invented. */
export type Pool = { readonly given: readonly string[]; readonly family: readonly string[] }

const pool = (given: string, family: string): Pool => ({
  given: given.trim().split(/,\s*/),
  family: family.trim().split(/,\s*/),
})

/** English, then the ten main languages of England after it: Polish, Romanian, Panjabi, Urdu, Portuguese, Spanish, Arabic, Bengali, Gujarati, Italian. */
export const developmentPools: readonly Pool[] = [
  pool(
    'Darren, Kelly, Shane, Tracey, Katherine, Michael, Samantha, Leanne, Ricky, Chantelle, Robert, Elizabeth, Wayne, Stacey, Jayden, Kayleigh, Connor, Alfie, Tegan, Brandon',
    'Blackwell, Hodgson, O’Neill, Thackeray, Mottershead, Swales, Ackroyd, Birtwhistle, Cotterill, Entwistle, Woods, Baker, Price, Lockwood, McAllister, Gittins',
  ),
  pool('Zbigniew, Małgorzata, Grzegorz, Ewelina, Wojtek', 'Nowicki, Wiśniewska, Dąbrowski, Szymańska'),
  pool('Gheorghe, Mihaela, Costel, Luminița', 'Dumitrescu, Munteanu, Stănescu, Lăcătuș'),
  pool('Harbhajan, Kulwinder, Satnam, Jasleen', 'Dhaliwal, Sandhu, Grewal, Kaur-Sahota'),
  pool('Tariq, Rukhsana, Waqas, Mehreen', 'Mahmood, Bhatti, Qureshi, Ul-Haq'),
  pool('Joaquim, Conceição, Thiago, Graça', 'Figueiredo, dos Santos, Magalhães, Teixeira'),
  pool('Alejandro, Montserrat, Iñaki, Guadalupe', 'Gutiérrez, Echeverría, Zamora, de la Cruz'),
  pool('Abdulrahman, Nour, Yasser, Hanan', 'Al-Hassan, Bin Khalid, El-Sayed, Haddad'),
  pool('Shofiqul, Nasima, Rokeya, Mizanur', 'Chowdhury, Talukdar, Sarkar, Uddin'),
  pool('Hiteshbhai, Bhavna, Ketan, Jignasha', 'Solanki, Chauhan, Trivedi, Vaghela'),
  pool('Giuseppe, Concetta, Gianluca, Ornella', 'Esposito, D’Angelo, Lo Presti, Santoro'),
]

/** None of these is in the pools above. */
export const validationPools: readonly Pool[] = [
  pool(
    'Damien, Lyndsey, Craig, Michelle, Margaret, Anthony, Alexander, Jodie, Reece, Bethany, Lee, Donna, Kieran, Abigail, Keeley, Ashton, William, Jamie-Lee, Rhys, Corey',
    'Ramsbottom, Pettigrew, O’Driscoll, Wolstenholme, Satterthwaite, Crabtree, Hargreaves, Duckworth, Earnshaw, Fothergill, Stone, Cook, Field, Rudd, MacGregor, Tattersall',
  ),
  pool('Krzysztof, Bożena, Sławomir, Iwona, Radek', 'Zieliński, Kamińska, Pawlak, Wróblewska'),
  pool('Florin, Nicoleta, Sorin, Anișoara', 'Constantinescu, Rotaru, Ungureanu, Ciobanu'),
  pool('Balwinder, Navdeep, Jagtar, Manveer', 'Bhullar, Gill-Dosanjh, Khangura, Purewal'),
  pool('Shahbaz, Nighat, Zulfiqar, Samreen', 'Ghani, Rehman, Siddiqui, Awan'),
  pool('Anselmo, Lurdes, Wagner, Fátima', 'Carvalho, da Silva, Gonçalves, Pacheco'),
  pool('Ignacio, Remedios, Xiomara, Efraín', 'Villanueva, Núñez, Barrientos, del Río'),
  pool('Mustapha, Ghada, Walid, Sumaya', 'Al-Jabouri, Ben Youssef, El-Masri, Darwish'),
  pool('Abul, Shirin, Monowara, Jahangir', 'Mojumder, Bhuiyan, Khatun, Sikder'),
  pool('Dipeshkumar, Hansa, Nimesh, Urvashi', 'Gadhvi, Parmar, Jadeja, Bhanushali'),
  pool('Salvatore, Rosaria, Pierpaolo, Ilenia', 'Lombardo, Dell’Acqua, Di Bartolomeo, Caruso'),
]

/** None of these is in the pools above. */
export const heldOutPools: readonly Pool[] = [
  pool(
    'Gavin, Jolene, Carl, Tina, Jennifer, Christopher, Rebecca, Crispin, Desiree, Kirsty, Lexi-Mai, Courtenay, Patricia, Osborne, Rhoda, Kristian, Rosalyn, Tarquin, Shantel, Melvyn',
    'Heathcote, Postlethwaite, Fairclough, O’Shaughnessy, Greenhalgh, Winterbottom, Cropper, Hesketh, Sugden, Tindall, Fox, Marsh, Turner, Rhodes, McLoughlin, Braithwaite',
  ),
  pool('Przemysław, Jadwiga, Bartłomiej, Halina', 'Jabłoński, Majewska, Sikorski, Ostrowska'),
  pool('Vasilica, Dragoș, Ionela, Marius', 'Petrescu, Bălan, Ciocan, Vîlcu'),
  pool('Lakhbir, Rupinder, Amardeep, Sukhjit', 'Cheema, Bains, Randhawa, Virk'),
  pool('Nadeem, Shagufta, Fayyaz, Zubaida', 'Butt, Mirza, Abbasi, Raja-Khan'),
  pool('Edivaldo, Filomena, Rui, Jussara', 'Nogueira, de Oliveira, Brandão, Cabral'),
  pool('Yesenia, Rigoberto, Consuelo, Álvaro', 'Quintero, Ybarra, Sepúlveda, de los Ríos'),
  pool('Omran, Rasha, Fadi, Widad', 'Al-Tamimi, Bouazizi, El-Khoury, Shahin'),
  pool('Anwara, Delwar, Sufia, Mokbul', 'Howlader, Matubbar, Bepari, Mollah'),
  pool('Jayantilal, Pushpa, Mitesh, Varsha', 'Makwana, Rathod, Zala, Desai-Modi'),
  pool('Calogero, Assunta, Loredana, Ruggero', 'Ferrante, De Santis, Bellomo, Imbesi'),
]

/** The people of the meetings themselves, in both parts; strangers are called otherwise. */
export const ownPools: readonly Pool[] = [
  pool(
    'Nia, Callum, Poppy, Rhianna, Theo, Ellie-Mae, Kyle, Sophie, Toby, Lacey, Jake, Danielle, Simon, Gemma, Paul, Carol, Joanne, Peter, Hayley, Marcus',
    'Bowen, Thornton, Ashworth, Clarke, Hallam, Redfern, Whitmore, Pickering, Naylor, Salter',
  ),
  pool('Zofia, Tomasz, Agnieszka, Jakub, Oliwia', 'Kowalczyk, Baran, Żurek'),
  pool('Ioana, Andrei, Elena, Ștefan', 'Popescu, Ionescu'),
  pool('Zainab, Imran, Aisha, Yusuf, Parveen', 'Hussain, Akhtar, Begum, Patel'),
]

/** Given names that are English words too. */
export const wordNames = {
  development: ['Grace', 'Mark', 'Rose', 'Hope', 'Amber', 'Frankie', 'Summer', 'Dean', 'Heather', 'Drew'],
  validation: ['Will', 'Faith', 'Dawn', 'Ray', 'Ruby', 'Jasmine', 'Bill', 'Crystal', 'Robin', 'Joy'],
  heldOut: ['May', 'Penny', 'Guy', 'Autumn', 'Eve', 'Jade', 'Art', 'Ivy', 'Sandy', 'Clay'],
} as const

/** Short forms of given names above. */
export const shortForms: Readonly<Record<string, string>> = {
  Katherine: 'Kate',
  Michael: 'Mick',
  Elizabeth: 'Liz',
  Robert: 'Bobby',
  Samantha: 'Sam',
  Margaret: 'Maggie',
  Anthony: 'Tony',
  Alexander: 'Sandy',
  William: 'Bill',
  Abigail: 'Abby',
  Jennifer: 'Jen',
  Christopher: 'Chris',
  Rebecca: 'Becky',
  Patricia: 'Trish',
}

/** Names by which people are known on the street and that no record has. */
export const streetNames = {
  development: ['Tez', 'Gazza', 'Jonno', 'Shaz', 'Bexy', 'Macca'],
  validation: ['Daz', 'Smudge', 'Kez', 'Ginge', 'Robbo', 'Trigger'],
  heldOut: ['Bazza', 'Jezza', 'Ozzy', 'Mush', 'Scouse', 'Big Al'],
} as const

export const towns = [
  'Kettering',
  'Wigan',
  'Grantham',
  'Bexhill',
  'Chorley',
  'Retford',
  'Louth',
  'Wisbech',
  'Dudley',
  'Goole',
]
export const schools = [
  'Elmfield Primary',
  'St Bede’s Academy',
  'Oakhurst Juniors',
  'Marlbrook High',
  'Thornhill Nursery',
]
export const streets = {
  development: [
    'Elm Road',
    'Victoria Street',
    'Larkspur Close',
    'Hawthorn Avenue',
    'Mill Lane',
    'Coppice Drive',
    'Jubilee Crescent',
  ],
  heldOut: [
    'Priory Road',
    'Albert Street',
    'Foxglove Way',
    'Cross Lane',
    'Windermere Drive',
    'Tennyson Avenue',
    'Quarry Hill',
  ],
  validation: [
    'Alma Terrace',
    'Beechwood Grove',
    'Nelson Street',
    'Kestrel Way',
    'Chapel Lane',
    'Sycamore Close',
    'St Johns Road',
  ],
} as const
