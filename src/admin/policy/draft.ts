import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { checkPolicyText, type CheckedPolicy } from '../../core/policy/policy-faults';
import { createStore, type Store } from '../../session/create-store';
import { isoDateOf } from '../../session/iso-date';

/** The text in the policy editor, for as long as the page is open: the notice is made from it before it is published. */
export const DraftContext = createContext<Store<string>>(createStore(''));

export interface PolicyDraft {
  text: string;
  /** null: nothing is written. */
  checked: CheckedPolicy | null;
  setText: (text: string) => void;
}

/** The text in the policy editor, checked. */
export function usePolicyDraft(): PolicyDraft {
  const { getState, subscribe, set } = useContext(DraftContext);
  const text = useSyncExternalStore(subscribe, getState);
  const checked = useMemo(
    () => (text.trim() === '' ? null : checkPolicyText(text, isoDateOf(new Date()))),
    [text],
  );
  return { text, checked, setText: set };
}
