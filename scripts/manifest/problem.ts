/** What can be wrong with a manifest that the published schemas do not see, or see too late. */
export const RULES = [
  'notXml',
  'wrongNamespace',
  'unknownElement',
  'wrongOrder',
  'missingElement',
  'badId',
  'badVersion',
  'notHttps',
  'otherOrigin',
  'tooLong',
  'wrongPermission',
  'forbiddenSet',
  'setTooHigh',
  'setNotHigher',
  'danglingId',
  'unusedResource',
  'duplicateId',
  'wrongTab',
  'missingIconSize',
  'iconFileMissing',
  'wrongIconSize',
  'misplacedElement',
] as const;
export type Rule = (typeof RULES)[number];

export interface Problem {
  rule: Rule;
  /** What it is about: the element and, where there is one, its id or text. */
  about: string;
}
