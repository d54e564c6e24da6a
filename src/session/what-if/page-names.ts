/** Pages about what would happen, each a name in the pane's addresses. */
export const WHAT_IF_PAGES = [
  'whatIf',
  'map',
  'purge',
  'disk',
  'stolen',
  'emptied',
  'closed',
  'switched',
  'keepWindow',
  'kit',
  'chooser',
  'compare',
] as const;
export type WhatIfPageName = (typeof WHAT_IF_PAGES)[number];
