import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PhoneLaptopRegular } from '@fluentui/react-icons/svg/phone-laptop';
import type { ComponentType } from 'react';
import type { Account } from '../../../core/facts/account';
import { choose, type Change, type ReasonId } from '../../../core/chooser/choose';
import { chooserFacts } from '../../../core/chooser/chooser-facts';
import {
  CHOOSER_OPTIONS,
  CHOOSER_QUESTIONS,
  type ChooserQuestionId,
} from '../../../core/chooser/chooser-question';
import { WORDS } from '../../../core/what-if-words';
import { say, sayIfKnown } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { formatList } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
import { AccountPicker } from '../parts/AccountPicker';
import { NextStep } from '../parts/NextStep';
import { useSaidLater } from '../use-said-later';
import { useSetting } from '../use-setting';
import { isPop3 } from '../../../core/facts/account-kinds';

interface ChooserPageProps {
  account: Account;
  inspected: Inspected;
}

/** Which way of reading a mailbox suits this person: at most seven questions about things they can see. */
export function ChooserPage(about: ChooserPageProps) {
  const { account, inspected } = about;
  return (
    <Page
      title={say('chooser.page.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="chooser" account={account} accounts={inspected.snapshot.accounts} />
      <p className="lead">{say('chooser.page.lead')}</p>
      <Choice {...about} />
    </Page>
  );
}

function Choice({ account, inspected }: ChooserPageProps) {
  const facts = chooserFacts(account);
  const [answers, setAnswers] = useSetting(account.id, 'answers', facts.answers);
  const choice = choose({ answers, offersImap: facts.offersImap, now: facts.now });
  const answer = words(WORDS.way(choice.way));
  const certainty = words(WORDS.certainty(choice.certainty));
  useSaidLater(`${answer}. ${certainty}`);
  return (
    <>
      {facts.neither && <p className="soft">{say('chooser.page.neither')}</p>}
      <Beside
        see={
          <>
            <section className="verdict verdict-calm">
              <h2>{say('chooser.page.result')}</h2>
              <p className="answer">{answer}</p>
              <p className="soft">{certainty}</p>
              {choice.wouldSettle.length > 0 && (
                <p className="soft">{say('chooser.page.settle', { count: choice.wouldSettle.length })}</p>
              )}
            </section>
            <Reasons title={say('chooser.page.for')} ids={choice.reasons} />
            <Reasons title={say('chooser.page.against')} ids={choice.against} />
            {choice.forTheOther.length > 0 && (
              <section className="stack">
                <h2>{say('chooser.page.other')}</h2>
                <ul className="points soft">
                  {choice.forTheOther.map((change) => (
                    <li key={changeWords(change)}>{changeWords(change)}</li>
                  ))}
                </ul>
              </section>
            )}
            <NextStep
              next={choice.next}
              sure={choice.certainty !== 'open'}
              account={account}
              inspected={inspected}
            />
            <ul className="ways">
              <li>
                <Way label={say('compare.page.title')} to={{ name: 'compare', token: tokenOf(account.id) }} />
              </li>
              {isPop3(account) && (
                <li>
                  <Way
                    label={say('dial.page.title')}
                    to={{ name: 'keepWindow', token: tokenOf(account.id) }}
                  />
                </li>
              )}
            </ul>
          </>
        }
      >
        <ul className="card-list">
          {CHOOSER_QUESTIONS.map((question) => (
            <li key={question}>
              <Question
                question={question}
                picked={answers[question]}
                known={
                  facts.given.some((given) => given.question === question) &&
                  answers[question] === facts.answers[question]
                }
                onPick={(option) => {
                  // To take an answer back is to leave it at what is known.
                  const taken = option === answers[question] ? facts.answers[question] : option;
                  setAnswers({ ...answers, [question]: taken });
                }}
              />
            </li>
          ))}
        </ul>
      </Beside>
    </>
  );
}

function words(id: string): string {
  return sayIfKnown(id) ?? id;
}

function changeWords(change: Change): string {
  return formatList(change.map(({ to }) => words(WORDS.ifInstead(to))));
}

function Reasons({ title, ids }: { title: string; ids: readonly ReasonId[] }) {
  if (ids.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="points soft">
        {ids.map((id) => (
          <li key={id}>{words(WORDS.reason(id))}</li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps<Id extends ChooserQuestionId> {
  question: Id;
  picked: string | undefined;
  /** The facts gave the answer; it can be changed all the same. */
  known: boolean;
  onPick: (option: (typeof CHOOSER_OPTIONS)[Id][number]) => void;
}

const ICONS: Readonly<Record<ChooserQuestionId, ComponentType>> = {
  devices: PhoneLaptopRegular,
  others: PeopleRegular,
  mustNotStay: LockClosedRegular,
  connection: GlobeRegular,
  attachments: AttachRegular,
  room: DataPieRegular,
  retention: CalendarClockRegular,
};

function Question({ question, picked, known, onPick }: QuestionProps<ChooserQuestionId>) {
  const Icon = ICONS[question];
  return (
    <fieldset className="choose">
      <legend>
        <span className="way-with-icon">
          <span className={picked === undefined ? 'tile tile-open' : 'tile'}>
            <Icon />
          </span>
          {words(WORDS.ask(question))}
        </span>
      </legend>
      <div className="row">
        {CHOOSER_OPTIONS[question].map((option) => (
          <button
            key={option}
            type="button"
            className="preset"
            aria-pressed={picked === option}
            onClick={() => {
              onPick(option);
            }}
          >
            {words(WORDS.choice(question, option))}
          </button>
        ))}
      </div>
      {known && <p className="faint">{say('chooser.page.known')}</p>}
    </fieldset>
  );
}
