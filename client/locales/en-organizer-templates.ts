import type { TemplateWords } from './nl-organizer-templates.ts'

export const enTemplates: TemplateWords = {
  keep: 'Keep as a template',
  keepBody:
    'The run sheet, the house rules and the segments. No guests, no votes and nothing of what was said. Every organizer can begin a new table with it.',
  name: 'Name of the template',
  needsName: 'A template needs a name.',
  kept: name => `Template ‘${name}’ has been kept.`,
  cancel: 'Not now',
  own: 'Template of your own',
  rename: name => `Give template ‘${name}’ another name`,
  renamed: name => `The template is now called ‘${name}’.`,
  saveName: 'Keep the name',
  remove: name => `Remove template ‘${name}’`,
  removing: {
    title: name => `Remove template ‘${name}’?`,
    body: 'Tables that began with it stay as they are.',
    confirm: 'Remove for good',
    keep: 'Leave it',
  },
  removed: name => `Template ‘${name}’ has been removed.`,
  copy: {
    label: title => `Make a new table like ${title}`,
    heading: title => `A new table like ‘${title}’`,
    body: 'With the same run sheet, the same house rules and the same segments. Votes and thoughts do not come along.',
    title: 'Title',
    guests: 'Bring the guests along, with new links',
    go: 'Prepare this table',
    busy: 'Being prepared…',
  },
}
