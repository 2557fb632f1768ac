// What a second opinion takes for a fault and is none. Each is as narrow as it can be, and one that no longer occurs
// fails the test (access.test.mjs): it is to be taken away.

/**
 * `engine` is axe, ibm (Equal Access) or nu (the Nu validator); `rule` is what it calls the fault; `where` a selector that
 * the element matches, or for nu what its words match; `reason` is why nothing is wrong. Equal Access asks as often as it
 * objects: most of these are questions that a person has looked at.
 */
export const FALSE_ALARMS = [
  {
    engine: 'ibm',
    rule: 'text_contrast_sufficient',
    where: '.kk button.main',
    reason: 'It cannot read color(srgb-linear …), which a host’s accent becomes, and takes it for none. axe measures it.',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_unobscured',
    where: '.scroll button, .scroll input',
    reason: 'Under the net, which stays in sight. What takes the focus scrolls out from under it: criteria.test.mjs looks (2.4.11).',
  },
  {
    engine: 'ibm',
    rule: 'text_sensory_misuse',
    where: '.sheet p',
    reason: 'It asks whether “extra” tells where something stands; here it is money beside the member’s fee.',
  },
  {
    engine: 'ibm',
    rule: 'style_focus_visible',
    where: '*',
    reason: 'It reads rules with :focus; the ring is given by :focus-visible. keyboard.test.mjs looks for the ring.',
  },
  {
    engine: 'ibm',
    rule: 'style_color_misuse',
    where: 'link[rel="stylesheet"]',
    reason: 'It asks this of every style sheet that names a colour.',
  },
  {
    engine: 'ibm',
    rule: 'style_viewport_resizable',
    where: 'link[rel="stylesheet"]',
    reason: 'It asks this of every style sheet with vw in it; sizes of text in vw are held between two in rem.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists',
    where: 'form[aria-label], form[aria-labelledby]',
    reason: 'Nothing is submitted: what is typed counts at once, and a form is there to give its fields a name together.',
  },
  {
    engine: 'ibm',
    rule: 'aria_keyboard_handler_exists',
    where: 'input[role="combobox"]',
    reason: 'It looks for onkeydown in the markup; the calculator listens by addEventListener. keyboard.test.mjs types.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists',
    where: '[role="listbox"]',
    reason: 'The focus stays in the field, which tells the option by aria-activedescendant, as ARIA has it for a combobox.',
  },
  {
    engine: 'ibm',
    rule: 'blockquote_cite_exists',
    where: 'figure > blockquote',
    reason: 'The source stands in the figure’s caption; few documents have an address that `cite` could name.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible',
    where: 'label ~ textarea',
    reason: 'It accepts a label for inputs alone; axe holds text areas to theirs, which stands right above.',
  },
  {
    engine: 'ibm',
    rule: 'input_checkboxes_grouped',
    where: '#kk-spara, #kk-spara-ordningar',
    reason: 'It asks whether the box belongs with the others of the form; it says whether the device keeps what is written.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading',
    where: '.document-kind',
    reason: 'The kind of paper (“Tjänsteskrivelse”) stands at the top of it; what the paper is about is the heading.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    // What it is sure of is no false alarm.
    undecided: true,
    where: '.by-year tr > :nth-child(6) *, .by-scheme tr > :last-child, .by-scheme tr > :last-child *, .municipalities tr > :nth-child(7), .municipalities tr > :nth-child(7) *',
    reason: 'The net stays in sight above the columns that scroll under it, on a ground of its own that hides them.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    where: '.chart svg text',
    reason: 'It cannot tell what words in a picture stand on: ink on paper, in both colour schemes (rgb(28 34 38) on white).',
  },
  {
    engine: 'nu',
    rule: 'error: Attribute “part” not allowed on element “div” at this point.',
    where: / part="(?:kalkyl|dela|fot)"/u,
    reason: 'CSS Shadow Parts gives every element the attribute; the validator does not know it yet.',
  },
  {
    engine: 'nu',
    rule: 'warning: This document has heading elements but none of them has a computed heading level of 1.',
    where: /<h2/u,
    reason: 'What is inside the element is read as a document of its own; the host’s page has the heading of level 1.',
  },
  {
    engine: 'nu',
    rule: 'warning: Attribute “aria-activedescendant” value should either refer to a descendant element, or should be accompanied by attribute “aria-owns”.',
    where: /role="combobox"[^>]* aria-controls="kk-kommuner"/u,
    reason: 'ARIA 1.2 lets it refer to what aria-controls names.',
  },
];
