import * as v from 'valibot';
import { CHECK_IDS } from '../checks/check';
import { ACCOUNT_KINDS, BACKUP_PLACES } from '../facts/account';
import { PURGE_SCOPES } from '../scenarios/event';
import { CLOUDS } from './clouds';
import { foldDomain } from './domain';
import type { HelpDesk, PolicyBackup, PolicyQuota, RetentionRule, Waiver } from './policy';
import { GB } from '../facts/units';
import { withoutMisleading } from '../text/misleading';

/** What can be wrong with a value. Each schema below gives one of these as its message. */
export const VALUE_PROBLEMS = [
  'notAList',
  'notAnObject',
  'notText',
  'empty',
  'tooLong',
  'notANumber',
  'numberAsText',
  'notWhole',
  'outOfRange',
  'notADate',
  'noSuchDay',
  'notADomain',
  'wholeAddress',
  'notALink',
  'notHttps',
  'notAnAddress',
  'notAnAppId',
  'notATenantId',
  'notAChoice',
  'endsBeforeStart',
] as const;
export type ValueProblem = (typeof VALUE_PROBLEMS)[number];

const WRITTEN_AS_DATE = /^\d{4}-\d{2}-\d{2}$/;

const says = (problem: ValueProblem): string => problem;

const text = v.pipe(
  v.string(says('notText')),
  v.trim(),
  v.nonEmpty(says('empty')),
  v.maxLength(2_000, says('tooLong')),
);
const date = v.pipe(
  v.string(says('notADate')),
  v.check(isDate, ({ input }) => says(WRITTEN_AS_DATE.test(input) ? 'noSuchDay' : 'notADate')),
);
const link = v.pipe(
  v.string(says('notALink')),
  v.check(isLink, ({ input }) => says(/^http:/i.test(input) ? 'notHttps' : 'notALink')),
);
/** A number in quotation marks is a slip of its own, and the commonest. */
const number = v.number(({ input }) =>
  says(typeof input === 'string' && /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(input) ? 'numberAsText' : 'notANumber'),
);
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const domain = v.pipe(
  v.string(says('notADomain')),
  v.trim(),
  v.check(
    (text) => isAsItLooks(text) && DOMAIN.test(text),
    ({ input }) => says(input.includes('@') ? 'wholeAddress' : 'notADomain'),
  ),
  v.transform(foldDomain),
);
/** As it stands before the last @ of an address, so that a slip is seen; servers take much more than people write. */
const ADDRESS = /^(?!mailto:)[^\s@]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/iu;
const emailAddress = v.pipe(
  v.string(says('notAnAddress')),
  v.trim(),
  v.check((text) => isAsItLooks(text) && ADDRESS.test(text), says('notAnAddress')),
);
/** An empty list would mean nobody, where leaving it out means everybody. */
const listOf = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(v.array(schema, says('notAList')), v.nonEmpty(says('empty')));
const orNull = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);

const audience = {
  domains: v.exactOptional(listOf(domain)),
  kinds: v.exactOptional(listOf(v.picklist(ACCOUNT_KINDS, says('notAChoice')))),
};

/** One entry of `quotas`; the size is written in gigabytes. */
export const quotaSchema = v.pipe(
  v.strictObject(
    {
      plan: orNull(text),
      limitGB: v.nullable(
        v.pipe(
          number,
          v.minValue(0.001, says('outOfRange')),
          // No mailbox holds that much: the number was meant in megabytes.
          v.maxValue(10_000, says('outOfRange')),
        ),
      ),
      ...audience,
    },
    says('notAnObject'),
  ),
  v.transform(({ limitGB, ...rest }): PolicyQuota => ({
    ...rest,
    limitBytes: limitGB === null ? null : Math.round(limitGB * GB),
  })),
);

/** One entry of `retention`. */
export const retentionSchema = v.pipe(
  v.strictObject(
    {
      id: text,
      olderThanDays: v.pipe(
        number,
        v.integer(says('notWhole')),
        v.minValue(1, says('outOfRange')),
        v.maxValue(36_500, says('outOfRange')),
      ),
      scope: v.optional(v.picklist(PURGE_SCOPES, says('notAChoice')), 'all'),
      startsOn: orNull(date),
      endsOn: orNull(date),
      reason: orNull(text),
      link: orNull(link),
      ...audience,
    },
    says('notAnObject'),
  ),
  // Said also while another entry of the rule is wrong.
  v.partialCheck(
    [['startsOn'], ['endsOn']],
    ({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn,
    says('endsBeforeStart'),
  ),
) satisfies v.GenericSchema<unknown, RetentionRule>;

export const backupSchema = v.strictObject(
  {
    place: v.picklist(BACKUP_PLACES, says('notAChoice')),
    instructions: orNull(text),
    link: orNull(link),
  },
  says('notAnObject'),
) satisfies v.GenericSchema<unknown, PolicyBackup>;

export const helpDeskSchema = v.strictObject(
  { text: orNull(text), email: orNull(emailAddress), phone: orNull(text), link: orNull(link) },
  says('notAnObject'),
) satisfies v.GenericSchema<unknown, HelpDesk>;

/** One entry of `waivers`. A waiver has a reason and a last day, always. */
export const waiverSchema = v.strictObject(
  { check: v.picklist(CHECK_IDS, says('notAChoice')), reason: text, expiresOn: date, ...audience },
  says('notAnObject'),
) satisfies v.GenericSchema<unknown, Waiver>;

export const organisationSchema = text;
export const clientIdSchema = v.pipe(v.string(says('notAnAppId')), v.trim(), v.uuid(says('notAnAppId')));
export const tenantIdSchema = v.pipe(v.string(says('notATenantId')), v.trim(), v.uuid(says('notATenantId')));
export const cloudSchema = v.picklist(CLOUDS, says('notAChoice'));

/** A day that the calendar has. */
function isDate(day: string): boolean {
  const time = Date.parse(day);
  return WRITTEN_AS_DATE.test(day) && Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

/** Without signs that nobody sees, that turn the direction around or that break a line. */
function isAsItLooks(text: string): boolean {
  return withoutMisleading(text) === text;
}

/**
 * A whole web address, as it looks. Without its slashes it would lead into the page's own server, and with a user
 * name before the host, a wide full stop or a percent sign in it, it can look like another's:
 * https://graph.microsoft.com@elsewhere.example/.
 */
function isLink(address: string): boolean {
  if (!isAsItLooks(address)) return false;
  if (!/^https:\/\/[\p{L}\p{N}.-]+(?::\d+)?(?:[/?#]\S*)?$/iu.test(address) || !URL.canParse(address))
    return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}
