/** A state that can be looked at, and tells when another has taken its place. */
export interface Watchable<State> {
  getState: () => State;
  /** Calls the listener after every change. Gives the way to stop it. */
  subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Watchable<State> {
  /** Puts another state in place of the present one. */
  set: (next: State) => void;
}

/** A store of one state that is never changed in place. */
export function createStore<State>(first: State): Store<State> {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set: (next) => {
      state = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
