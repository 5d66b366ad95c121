import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import type { ChildPage } from '../../../shared/records/child-page.ts'
import type { RulesNow } from '../../ui/rules-now.ts'
import type { CommandForm } from './command-form.ts'
import { authoriseForm, endAdoptionForm, placeForm } from './forms/adoption-forms.ts'
import { endCareForm, legalStatusForm, permanenceForm, placementForm, startCareForm } from './forms/care-forms.ts'
import { birthForm } from './forms/details-form.ts'
import { endByLetterForms, endPlanForm, toolkitForms } from './forms/plan-end-forms.ts'
import {
  changeCategoriesForm,
  closeEnquiryForm,
  endHsbForm,
  enquiryForm,
  startHsbForm,
  startPlanForm,
} from './forms/protection-forms.ts'

type RecordMenuProps = {
  page: ChildPage
  rules: RulesNow
  onOpen: (form: CommandForm) => void
  onFamily: () => void
  onTwice: () => void
}

/** Everything that can be recorded of this child today; what cannot be is left out. */
export function RecordMenu({ page, rules, onOpen, onFamily, onTwice }: RecordMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>Record</MenuButton>
      </MenuTrigger>
      <MenuPopover className="record-menu">
        <MenuList>
          {groupsOf(page, rules).map(({ title, forms }) => (
            <MenuGroup key={title}>
              <MenuGroupHeader>{title}</MenuGroupHeader>
              {forms.map((form) => (
                <MenuItem key={form.operation} onClick={() => onOpen(form)}>
                  {form.title}
                </MenuItem>
              ))}
              {title === 'The child' && <MenuItem onClick={onFamily}>Brothers and sisters</MenuItem>}
              {title === 'The child' && <MenuItem onClick={onTwice}>This child is here twice</MenuItem>}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** What may be recorded, by subject; the page's own lists say what is open. */
export function groupsOf(page: ChildPage, rules: RulesNow): { title: string; forms: CommandForm[] }[] {
  const isUnborn = !page.child.bornOn && page.child.expectedOn !== null
  return [
    { title: 'Care', forms: isUnborn ? [] : careForms(page, rules) },
    { title: 'Child protection', forms: protectionForms(page, rules) },
    { title: 'The child', forms: isUnborn ? [birthForm(page)] : [] },
  ].filter(({ title, forms }) => forms.length > 0 || title === 'The child')
}

function careForms(page: ChildPage, rules: RulesNow): CommandForm[] {
  const period = page.periodsOfCare.find((one) => one.endedOn === null)
  if (!period) return [startCareForm(page, rules)]
  const adoption = page.adoptions.find((one) => one.endedOn === null)
  return [
    legalStatusForm(page),
    placementForm(page, period, rules),
    permanenceForm(period),
    ...(adoption?.authorisedOn ? [] : [authoriseForm(page, rules)]),
    ...(adoption?.placedOn ? [] : [placeForm(page, rules)]),
    ...(adoption ? [endAdoptionForm(adoption)] : []),
    endCareForm(period),
  ]
}

function protectionForms(page: ChildPage, rules: RulesNow): CommandForm[] {
  const plan = page.plans.find((one) => one.endedOn === null)
  const enquiry = page.enquiries.find((one) => one.closedOn === null && one.conferenceOn === null)
  const hsb = page.hsb.find((one) => one.endedOn === null)
  return [
    enquiryForm(page, rules),
    ...(enquiry ? [closeEnquiryForm(enquiry)] : []),
    ...(plan
      ? [changeCategoriesForm(plan), ...toolkitForms(plan), ...endByLetterForms(plan, page), endPlanForm(plan, page)]
      : [startPlanForm(page, rules)]),
    hsb ? endHsbForm(hsb) : startHsbForm(page, rules),
  ]
}
