import { Select } from '@fluentui/react-components';
import { GROUPINGS } from '../../core/company/company-query';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatNumber } from '../../wording/company/company-numbers';
import { groupSizeWords } from '../../wording/company/company-words';
import { useDesk, useDeskState } from './desk-context';

/** Groups shown at once; the largest come first. */
const MOST = 12;

/** The mailboxes by domain, plan or ring; a press on a group shows it alone. */
export function Groups() {
  const desk = useDesk();
  const groups = useDeskState(({ view }) => view?.groups ?? null);
  const groupBy = useDeskState((state) => state.groupBy);
  const query = useDeskState((state) => state.query);
  return (
    <section className="stack no-print">
      <label className="row">
        <span className="soft">{say('admin.groups.by')}</span>
        <Select
          value={groupBy ?? ''}
          onChange={(_event, { value }) => {
            desk.groupBy(GROUPINGS.find((grouping) => grouping === value) ?? null);
          }}
        >
          <option value="">{say('admin.groups.none')}</option>
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {say(`admin.groups.${grouping}`)}
            </option>
          ))}
        </Select>
        {query.group !== null && (
          <button
            type="button"
            className="preset"
            onClick={() => {
              desk.ask({ group: null });
            }}
          >
            {say('admin.groups.all')}
          </button>
        )}
      </label>
      {groupBy !== null && groups !== null && (
        <ul className="company-groups">
          {groups.slice(0, MOST).map(({ name, mailboxes, nearOrFull, ...size }) => (
            <li key={name ?? ''}>
              <button
                type="button"
                className="company-group"
                aria-pressed={query.group !== null && query.group.name === name}
                onClick={() => {
                  desk.ask({ group: query.group?.name === name ? null : { by: groupBy, name } });
                }}
              >
                <strong>{name === null ? say('admin.groups.notSaid') : plainText(name)}</strong>
                <span className="soft">{say('admin.list.count', { count: mailboxes })}</span>
                <span className="soft">{groupSizeWords({ mailboxes, ...size })}</span>
                {nearOrFull > 0 && (
                  <span className="warning">{say('admin.groups.near', { count: nearOrFull })}</span>
                )}
              </button>
            </li>
          ))}
          {groups.length > MOST && (
            <li className="faint">
              {say('admin.groups.more', { count: formatNumber(groups.length - MOST) })}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
