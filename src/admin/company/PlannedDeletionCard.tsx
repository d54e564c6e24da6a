import { parseWhole } from '../../session/parse-whole';
import { formatLocale } from '../../wording/format-locale';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PURGE_SCOPES, type PurgeScope } from '../../core/scenarios/event';
import { EXPOSURES, type Exposure } from '../../core/scenarios/exposure';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { saveBlob } from '../../session/deliver';
import { formatNumber } from '../../wording/company/company-numbers';
import { useDesk, useDeskState } from './desk-context';

const A_YEAR = '365';
const LONGEST = 36_500;
const TONES: Record<Exposure, string> = {
  gone: 'danger',
  open: 'warning',
  onlyHere: 'warning',
  perhapsOnlyHere: 'warning',
  none: 'good',
};

/** What if old mail was deleted for everybody: who would lose what, before it is done. */
export function PlannedDeletionCard() {
  const desk = useDesk();
  const deletion = useDeskState((state) => state.deletion);
  const [days, setDays] = useState(A_YEAR);
  const [scope, setScope] = useState<PurgeScope>('all');
  const olderThanDays = parseWhole(days, formatLocale);
  const isGood = olderThanDays !== null && olderThanDays >= 1 && olderThanDays <= LONGEST;
  const outcome = deletion?.outcome ?? null;
  return (
    <section className="card">
      <h2>{say('admin.deletion.title')}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) desk.planDeletion({ olderThanDays, scope });
        }}
      >
        <Field
          label={say('admin.deletion.days')}
          {...(isGood ? {} : { validationMessage: say('admin.deletion.notDays') })}
        >
          <Input
            inputMode="numeric"
            value={days}
            onChange={(_event, { value }) => {
              setDays(value.trim());
            }}
          />
        </Field>
        <Field label={say('admin.deletion.scope')}>
          <Select
            value={scope}
            onChange={(_event, { value }) => {
              setScope(PURGE_SCOPES.find((one) => one === value) ?? 'all');
            }}
          >
            {PURGE_SCOPES.map((one) => (
              <option key={one} value={one}>
                {say(`admin.deletion.scope.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" disabled={!isGood}>
          {say('admin.deletion.ask')}
        </Button>
      </form>
      {deletion !== null && outcome === null && <p role="status">{say('frame.loading')}</p>}
      {outcome !== null && (
        <div className="stack" role="status">
          <ul className="company-outcome">
            {EXPOSURES.filter((exposure) => outcome.counts[exposure] > 0).map((exposure) => (
              <li key={exposure}>
                <details>
                  <summary>
                    <strong className={TONES[exposure]}>{formatNumber(outcome.counts[exposure])}</strong>{' '}
                    {say(`admin.deletion.${exposure}`)}
                  </summary>
                  <ul className="company-who">
                    {outcome.first[exposure].map((address) => (
                      <li key={address}>{plainText(address)}</li>
                    ))}
                  </ul>
                  {outcome.counts[exposure] > outcome.first[exposure].length && (
                    <p className="faint">{say('admin.deletion.more')}</p>
                  )}
                </details>
              </li>
            ))}
          </ul>
          {outcome.withoutReaders > 0 && (
            <p className="faint">{say('admin.deletion.withoutReaders', { count: outcome.withoutReaders })}</p>
          )}
          <Button
            onClick={() => {
              saveBlob('planned-deletion.csv', outcome.table);
            }}
          >
            {say('admin.deletion.save')}
          </Button>
        </div>
      )}
    </section>
  );
}
