import { changeCopy, copiesOf, moveCopy, sayRead } from './data/copies.ts'
import { copyContentAsked } from './data/copy-content.ts'
import { copyDraft } from './data/copy-draft.ts'
import { copyLanguages } from './data/copy-languages.ts'
import { rewriteText } from './data/rewrite-text.ts'
import { sealCopies } from './data/seal.ts'
import { answerStranger, forgetStranger } from './data/stranger-answers.ts'

/** Which function answers what is asked of copies; `handlers` checks that each fits. */
export const copyHandlers = {
  'copies.content': copyContentAsked,
  'copies.get': copiesOf,
  'copies.languages': () => copyLanguages.map(({ code, name, isChecked }) => ({ code, name, isChecked })),
  'copies.draft': copyDraft,
  'copies.answerStranger': answerStranger,
  'copies.forgetAnswer': forgetStranger,
  'copies.rewrite': rewriteText,
  'copies.sayRead': sayRead,
  'copies.changePerson': changeCopy,
  'copies.movePerson': moveCopy,
  'copies.seal': sealCopies,
}
