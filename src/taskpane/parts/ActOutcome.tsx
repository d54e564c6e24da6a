import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { say, sayIfKnown } from '../../locales/words';
import type { Outcome } from '../../session/surroundings';
import { useAnnounce } from './Announcer';
import { Reveal } from './Reveal';
import { useSurroundings } from './use-surroundings';
import { Notice } from './Notice';

/** How an act ended, and what is left to do where the window did not let us, or does not tell. */
export function ActOutcome({ outcome }: { outcome: Outcome | null }) {
  const announce = useAnnounce();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome === null) return;
    announce(outcomeWords(outcome));
    // The button may stand far from here.
    words.current?.scrollIntoView({ block: 'nearest' });
  }, [announce, outcome]);
  if (outcome === null) return null;
  const { ended, text, address } = outcome;
  return (
    <div className="stack no-print">
      <div className="stack-tight">
        <Notice ref={words} tone={TONES[ended]}>
          <p>{outcomeWords(outcome)}</p>
        </Notice>
        {text !== null && ended === 'refused' && <TextToTake text={text} />}
        {text !== null && ended === 'asked' && (
          <Reveal label={say('act.showText')}>
            <TextToTake text={text} />
          </Reveal>
        )}
      </div>
      {address !== null && (
        <div className="stack-tight">
          <p className="soft">{say('act.inBrowser')}</p>
          <AddressToTake address={address} />
        </div>
      )}
    </div>
  );
}

/** Whether it was done, is up to the person now, or was refused. */
const TONES = { done: 'success', asked: 'info', refused: 'warning' } as const;

function outcomeWords({ act, ended, copied, text }: Outcome): string {
  const said = [sayIfKnown(`act.${act}.${ended}`)];
  if (ended !== 'done' && copied) said.push(say('act.paste'));
  else if (ended === 'refused' && text !== null) said.push(say('act.take'));
  return said.join(' ');
}

/** A text to be selected and copied by hand; one touch selects it all. */
function TextToTake({ text }: { text: string }) {
  return (
    <textarea
      className="field"
      readOnly
      rows={8}
      value={text}
      aria-label={say('act.text')}
      onFocus={({ target }) => {
        target.select();
      }}
    />
  );
}

/** An address to be copied, by a button or by hand. */
export function AddressToTake({ address }: { address: string }) {
  const surroundings = useSurroundings();
  const id = useId();
  const [copied, setCopied] = useState<Outcome | null>(null);
  return (
    <div className="stack-tight">
      <input
        id={id}
        className="field"
        readOnly
        value={address}
        aria-label={say('act.address')}
        onFocus={({ target }) => {
          target.select();
        }}
      />
      <div className="row">
        <Button
          size="small"
          onClick={() => {
            void surroundings.copy(address).then(setCopied);
          }}
        >
          {say('act.copyAddress')}
        </Button>
        {copied !== null && (
          <span className="soft" role="status">
            {say(copied.ended === 'done' ? 'act.copy.done' : 'act.copy.refused')}
          </span>
        )}
      </div>
    </div>
  );
}
