import { say } from '../../../locales/words';
import { usePane, usePaneState } from '../../use-pane';
import { withoutAnswer } from '../../../session/changes';

/** Takes the wish to read an account by IMAP back; nothing for who does not have it. */
export function Withdraw({ account }: { account: string }) {
  const pane = usePane();
  const { snapshot } = usePaneState().remembered;
  if (!snapshot?.moves?.some((move) => move.account === account)) return null;
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        pane.remember((now) =>
          withoutAnswer(now, 'readByImap', { type: 'account', id: account }, pane.now()),
        );
      }}
    >
      {say('wish.withdraw')}
    </button>
  );
}
