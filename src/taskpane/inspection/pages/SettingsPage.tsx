import { useId, useSyncExternalStore } from 'react';
import { CLIENTS } from '../../../core/facts/snapshot';
import { PRODUCT_VERSION } from '../../../core/product';
import { COLOURS, colourChoice } from '../../../session/outlook-theme';
import type { Capability, StoreStatus } from '../../../session/pane';
import { say, sayIfKnown } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { PolicyTroubleLine } from '../../parts/PolicyTroubleLine';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { plainText } from '../../../core/text/plain-text';
import { usePane, usePaneState } from '../../use-pane';
import { clientInUse } from '../../../session/walk/begin-walk';
import { withClient } from '../../../session/changes';
import { formatInstant } from '../../../wording/format';
import { windowForgets } from '../../../wording/kept-note';
import { ClientPicker } from '../parts/ClientPicker';
import { useInspected } from '../use-inspected';

/** What this page does with what it is given, what it can do here, and what it has read. */
export function SettingsPage() {
  const pane = usePane();
  const { remembered, outlook, status, own } = usePaneState();
  const inspected = useInspected();
  return (
    <Page title={say('settings.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <p className="promise">{say('settings.private')}</p>

      <Beside
        see={
          <>
            <h2>{say('settings.kept')}</h2>
            <p className="soft">
              {say(own === null ? `settings.kept.${whereKept(status)}` : 'settings.kept.sample')}
            </p>
            {status?.snapshotKept === false && remembered.sources.length > 0 && status.kept && (
              <p className="soft">
                {say(windowForgets(status) ? 'settings.kept.notSnapshotDenied' : 'settings.kept.notSnapshot')}
              </p>
            )}
            {status && status.damaged.length > 0 && <p className="soft">{say('settings.kept.damaged')}</p>}
            {inspected && inspected.snapshot.sources.length > 0 && (
              <>
                <h2>{say('settings.sources')}</h2>
                <ul className="plain">
                  {inspected.snapshot.sources.map((source) => (
                    <li key={source.id} className="stack-tight">
                      <span>
                        {source.kind === 'answers' ? say('settings.answers') : plainText(source.name)}
                      </span>
                      <span className="faint">{formatInstant(source.readAt)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h2>{say('settings.can')}</h2>
            {outlook?.where === 'outlook' ? (
              <ul className="plain">
                {outlook.capabilities().map((capability) => (
                  <li key={capability.name} className="stack-tight">
                    <span>{sayIfKnown(`settings.can.${capability.name}`)}</span>
                    <span className="faint">{capabilityWords(capability)}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="soft">
                {outlook ? sayIfKnown(`settings.browser.${outlook.because}`) : say('settings.looking')}
              </p>
            )}
          </>
        }
        then={
          <>
            <PolicyTroubleLine />
            <p className="faint">{say('export.release', { version: PRODUCT_VERSION })}</p>
            <ul className="ways">
              <li>
                <Way label={say('overview.forget')} to={{ name: 'forget' }} />
              </li>
            </ul>
          </>
        }
      >
        <h2>{say('settings.client')}</h2>
        <ClientPicker
          value={clientInUse(remembered)}
          clients={CLIENTS}
          onChange={(client) => {
            pane.remember((now) => withClient(now, client));
          }}
        />

        <ColourPicker />
      </Beside>
    </Page>
  );
}

function capabilityWords(capability: Capability) {
  if (!capability.available) return sayIfKnown(`settings.cannot.${capability.reason}`);
  const { doubt } = capability;
  return doubt === undefined ? say('settings.can.yes') : sayIfKnown(`settings.doubt.${doubt}`);
}

/** Outlook's colours, outside Outlook those of the device, or always the same. */
function ColourPicker() {
  const id = useId();
  const choice = colourChoice();
  const chosen = useSyncExternalStore(choice.subscribe, choice.getState);
  const { outlook } = usePaneState();
  const inOutlook = outlook?.where === 'outlook';
  return (
    <>
      <h2 id={id}>{say('settings.colours')}</h2>
      <select
        className="field"
        aria-labelledby={id}
        value={chosen}
        onChange={({ target }) => {
          const picked = COLOURS.find((colours) => colours === target.value);
          if (picked) choice.choose(picked);
        }}
      >
        {COLOURS.map((colours) => (
          <option key={colours} value={colours}>
            {say(
              colours === 'asOutlook' && !inOutlook
                ? 'settings.colours.asDevice'
                : `settings.colours.${colours}`,
            )}
          </option>
        ))}
      </select>
    </>
  );
}

function whereKept(status: StoreStatus | null) {
  if (!status) return 'nothingYet';
  const { device, mailbox } = status;
  if (device === 'ok') return mailbox === 'ok' ? 'deviceAndMailbox' : 'device';
  return mailbox === 'ok' ? 'mailbox' : 'notRemembered';
}
