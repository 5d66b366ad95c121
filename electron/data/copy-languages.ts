import ar from '../../resources/languages/ar.json' with { type: 'json' }
import bn from '../../resources/languages/bn.json' with { type: 'json' }
import es from '../../resources/languages/es.json' with { type: 'json' }
import gu from '../../resources/languages/gu.json' with { type: 'json' }
import it from '../../resources/languages/it.json' with { type: 'json' }
import pa from '../../resources/languages/pa.json' with { type: 'json' }
import pl from '../../resources/languages/pl.json' with { type: 'json' }
import pt from '../../resources/languages/pt.json' with { type: 'json' }
import ro from '../../resources/languages/ro.json' with { type: 'json' }
import ur from '../../resources/languages/ur.json' with { type: 'json' }
import { CopyLanguage } from '../../shared/copies/language.ts'

/** The languages whose headings can stand beside the English ones: those most spoken in England besides it. */
export const copyLanguages: readonly CopyLanguage[] = [pl, ro, pa, ur, pt, es, ar, bn, gu, it].map((file) =>
  CopyLanguage.parse(file),
)
