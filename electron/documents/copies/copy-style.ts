import type { CopyLayout } from '../../../shared/records/register.ts'
import { html, type Markup } from '../markup.ts'

/** The sizes of a layout, in points, but for `lead`, a multiple of the type, and `gap`, in millimetres. */
export type CopyLook = {
  readonly body: number
  readonly h1: number
  readonly h2: number
  readonly h3: number
  readonly small: number
  readonly mapBody: number
  readonly mapH2: number
  readonly mapH3: number
  readonly lead: number
  readonly gap: number
  readonly foot: number
  /** Columns of the map on one page; 0 where the map stands among the text. */
  readonly mapColumns: 0 | 2 | 3
}

/** Never below 14 points for a family: what does not fit goes onto another page. */
export const looks: Readonly<Record<CopyLayout, CopyLook>> = {
  standard: {
    body: 14,
    h1: 24,
    h2: 17,
    h3: 14,
    small: 12,
    mapBody: 14,
    mapH2: 15.5,
    mapH3: 13,
    lead: 1.32,
    gap: 4,
    foot: 10.5,
    mapColumns: 3,
  },
  largePrint: {
    body: 18,
    h1: 28,
    h2: 22,
    h3: 18,
    small: 16,
    mapBody: 18,
    mapH2: 21,
    mapH3: 18,
    lead: 1.32,
    gap: 5,
    foot: 13,
    mapColumns: 2,
  },
  easyRead: {
    body: 17,
    h1: 30,
    h2: 22,
    h3: 17,
    small: 15,
    mapBody: 17,
    mapH2: 22,
    mapH3: 17,
    lead: 1.42,
    gap: 5,
    foot: 12,
    mapColumns: 0,
  },
  child: {
    body: 15.5,
    h1: 27,
    h2: 19,
    h3: 15.5,
    small: 12,
    mapBody: 15.5,
    mapH2: 16.5,
    mapH3: 15.5,
    lead: 1.4,
    gap: 4,
    foot: 10.5,
    mapColumns: 0,
  },
  professional: {
    body: 11,
    h1: 20,
    h2: 14,
    h3: 11.5,
    small: 11,
    mapBody: 11.5,
    mapH2: 14,
    mapH3: 11.5,
    lead: 1.3,
    gap: 3.2,
    foot: 10,
    mapColumns: 3,
  },
}

const weights = [400, 700] as const
const face = (family: string, file: string, range: string, extra = '') =>
  weights
    .map(
      (weight) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;${extra}src:url(/fonts/${file}-${weight}-normal.woff2) format('woff2');unicode-range:${range}}`,
    )
    .join('\n')

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+FEFF,U+FFFD'
const LATIN_MORE = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0'

/** Its zero has a stroke, so that figures come from Noto Sans, made as high. */
const faces = [
  face('Plain Digits', 'noto-sans-latin', 'U+0030-0039', 'size-adjust:93.5%;'),
  face('Atkinson Hyperlegible', 'atkinson-hyperlegible-latin', LATIN),
  face('Atkinson Hyperlegible', 'atkinson-hyperlegible-latin-ext', LATIN_MORE),
  face('Noto Other', 'noto-sans-arabic-arabic', 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC'),
  face('Noto Other', 'noto-sans-bengali-bengali', 'U+0951-0952,U+0964-0965,U+0980-09FE'),
  face('Noto Other', 'noto-sans-gujarati-gujarati', 'U+0A80-0AFF'),
  face('Noto Other', 'noto-sans-gurmukhi-gurmukhi', 'U+0A01-0A76'),
].join('\n')

// The browser reads a style as it stands: what `html` would write for a quote mark is no quote mark there.
const verbatim = (css: string): Markup => html([css] as unknown as TemplateStringsArray)

/** The typefaces of what is printed for a reader, put inside its pages. */
export const readerFaces: Markup = verbatim(faces)

const variables = (look: CopyLook): string =>
  `:root{--body:${look.body}pt;--h1:${look.h1}pt;--h2:${look.h2}pt;--h3:${look.h3}pt;--small:${look.small}pt;--mapbody:${look.mapBody}pt;--maph2:${look.mapH2}pt;--maph3:${look.mapH3}pt;--lead:${look.lead};--gap:${look.gap}mm}`

/**
 * The look of a copy. One ink and one dark teal; no backgrounds, which printers leave out; nothing that cannot break,
 * because Chromium shrinks every page to fit one thing that is too wide.
 */
export const copyStyle = (layout: CopyLayout): Markup =>
  verbatim(`${faces}\n${variables(looks[layout])}\n${base}\n${special[layout]}`)

const base = `
@page{size:A4 portrait;margin:15mm 18mm 21mm}
@page map{size:A4 landscape;margin:10mm 13mm 18mm}
*{box-sizing:border-box}
html{font:var(--body)/var(--lead) 'Plain Digits','Atkinson Hyperlegible','Noto Other','Noto Sans','Noto Sans Arabic',Arial,sans-serif;color:#16191c;font-variant-numeric:lining-nums tabular-nums;hyphens:manual;text-align:start}
svg text{font-family:'Plain Digits','Atkinson Hyperlegible','Noto Other','Noto Sans',Arial,sans-serif}
body{margin:0;padding-inline:.6mm;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,table,figure{margin:0}
h1,h2,h3,caption,thead th{color:#17465a}
h1{font-size:var(--h1);line-height:1.12}
h2{font-size:var(--h2);line-height:1.2;margin:calc(var(--gap)*1.6) 0 calc(var(--gap)*.5)}
h3{font-size:var(--h3);line-height:1.25;margin:calc(var(--gap)*.8) 0 calc(var(--gap)*.25)}
h1,h2,h3,caption{break-after:avoid}
p{white-space:pre-wrap;orphans:3;widows:3}
p+p{margin-top:calc(var(--gap)*.55)}
ul{padding-inline-start:1.25em}
li{break-inside:avoid;margin-bottom:1.1mm;white-space:pre-wrap;unicode-bidi:isolate}
li::marker{color:#17465a}
.other{display:inline-block;font-weight:700;margin-inline-start:.4em;unicode-bidi:isolate}
.small{font-size:var(--small)}.lead{font-size:calc(var(--body)*1.14);font-weight:700;line-height:1.25}
.keep,figure,tr{break-inside:avoid}
.newpage{break-before:page}
table{border-collapse:collapse;width:100%;table-layout:fixed}
caption{text-align:start;font-weight:700;font-size:var(--h3);padding:0 0 1.5mm}
th,td{text-align:start;vertical-align:top;padding:1.3mm 2.5mm 1.3mm 0;border-bottom:.5pt solid #8a949c;line-height:1.22;white-space:pre-wrap;unicode-bidi:isolate}
thead{display:table-header-group}
thead th{border-bottom:1.5pt solid #17465a;font-size:.86em;vertical-align:bottom}
svg{display:block}
/* A drawing that is a block of its own ends a named page in Chromium 130. */
.drawn{line-height:0}.drawn svg{display:inline-block}
.ico{display:inline-block;vertical-align:-.16em;margin-inline-end:.35em}
.tag{border:.9pt solid #16191c;border-radius:1mm;padding:0 1.2mm;font-size:.84em;font-weight:700}
.top{display:grid;grid-template-columns:minmax(0,1fr) 62mm;column-gap:8mm;align-items:end;border-bottom:2pt solid #17465a;padding-bottom:1.6mm}
.top p{font-size:var(--small);line-height:1.25;margin:0}.top .for{text-align:end}
.note{font-size:var(--small)}
.map{page:map;break-after:page}
.map:last-child{break-after:auto}
.cols{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));margin-top:2mm}
.cols.two{grid-template-columns:repeat(2,minmax(0,1fr))}.cols.one{grid-template-columns:minmax(0,1fr)}
.col{padding-inline:4.5mm;border-inline-start:.75pt solid #8a949c;font-size:var(--mapbody)}
.col:first-child{padding-inline-start:0;border:0}.col:last-child{padding-inline-end:0}
.col h2{margin:0 0 .5mm;font-size:var(--maph2)}
.col h3{margin:1.4mm 0 .5mm;font-size:var(--maph3)}
.col ul{padding-inline-start:1.15em}.col li{margin-bottom:.7mm;line-height:1.22}
.overall{break-inside:avoid;border-top:1pt solid #17465a;margin-top:1.4mm;padding-top:1.2mm}
.overall h2{margin:0 0 .5mm;font-size:var(--maph2)}.beside .drawn{margin-top:-5.5mm}
.ends{margin-top:.8mm;display:grid;grid-template-columns:1fr 1fr;font-size:var(--small);line-height:1.2;column-gap:14mm}
.ends p+p{margin:0;text-align:end}
.rest>section:first-child>h2{margin-top:0}
.decision{border:2pt solid #17465a;border-radius:2.5mm;padding:3mm 4.5mm 3.2mm;break-inside:avoid}
.decision h2{margin:0 0 1mm}
.pair{break-inside:avoid;margin-top:4.5mm;border-top:1.5pt solid #17465a;padding-top:1.6mm}
.halves{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:7mm}
.halves h3,.pair h3{margin:0 0 .4mm}.pair p{line-height:1.26}.pair li{line-height:1.24;margin-bottom:.5mm}
.pair p+h3,.pair ul+h3{margin-top:1.8mm}.pair .scale{margin-top:1.6mm}
.why{font-size:var(--small);padding-inline-start:1.15em}
.own{border:2pt solid #17465a;border-radius:2.5mm;padding:2.5mm 4mm 1mm;margin-bottom:3.5mm;break-inside:avoid}
.own.long{break-inside:auto}
.own caption{font-size:calc(var(--h3)*1.2)}.own tbody tr:last-child>*{border-bottom:0}
.done{width:15.5mm}.who{width:38mm}.when{width:45mm}.know{width:46mm}
tbody th{font-weight:700}
.call td{font-weight:700;text-align:end}.call th{font-weight:400}.call thead th:last-child{text-align:end}
.half{width:46mm}.call .half{width:112mm}.with{font-weight:400}
.box{border:1pt solid #16191c;border-radius:2mm;padding:2mm 3.5mm;margin-top:3mm;break-inside:avoid}.box h2{margin-top:0}
.line{height:9.5mm;border-bottom:.6pt solid #8a949c}
.draw{border:1.2pt solid #8a949c;border-radius:3mm;height:110mm;margin-top:2mm}
.blank{text-align:center;color:#5b6670;margin-top:110mm;font-size:12pt}
img{display:block;max-width:100%;max-height:110mm}
.practice{position:fixed;inset:0;z-index:-1;display:grid;place-content:center;opacity:.07;font-size:90pt;font-weight:bold}
`

const easy = `
h1{margin:0 0 3mm}
h2{margin:0 0 5mm;border-bottom:2pt solid #17465a;padding-bottom:2mm}
section+section{margin-top:9mm}
.first{margin-top:6mm}
.row{display:grid;grid-template-columns:25mm minmax(0,124mm);column-gap:9mm;align-items:center;break-inside:avoid;margin-bottom:5.5mm}
.row svg.big{color:#17465a}
.row p+p{margin-top:1.5mm}
.ticked{grid-template-columns:25mm minmax(0,1fr) 10mm;border:1.3pt solid #17465a;border-radius:3mm;padding:3mm 4mm}
.number{font-size:20pt;font-weight:700}
.scale{break-inside:avoid;margin:2mm 0 6mm}
`

const special: Readonly<Record<CopyLayout, string>> = {
  standard: '',
  largePrint:
    '.halves{grid-template-columns:minmax(0,1fr)}.halves>div+div{margin-top:3mm}.when{width:54mm}.done{width:17mm}.who{width:50mm}.pair{break-before:page}',
  easyRead: easy,
  child:
    '.top{grid-template-columns:minmax(0,1fr)}.top .for{text-align:start}section{margin-top:7mm}section>h2{margin-top:0}.said li{font-size:18pt;list-style:none;border:1.6pt solid #17465a;border-radius:5mm;padding:4mm 6mm;margin-bottom:3mm}.said ul{padding:0}.halves>div{border-top:2pt solid #17465a;padding-top:1mm}.halves section{margin-top:0}',
  professional: '.when{width:35mm}.who{width:34mm}.top h1{font-size:20pt}',
}
