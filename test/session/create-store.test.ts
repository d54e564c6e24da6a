import { createStore } from '../../src/session/create-store';

test('everyone who listens hears of every change until they stop', () => {
  const store = createStore(1);
  const heard: string[] = [];
  const stop = store.subscribe(() => heard.push(`a${store.getState()}`));
  store.subscribe(() => heard.push(`b${store.getState()}`));
  store.set(2);
  stop();
  store.set(3);
  expect(heard).toEqual(['a2', 'b2', 'b3']);
});

test('a listener that stops while it is told keeps none of the others from hearing', () => {
  const store = createStore('old');
  const heard: string[] = [];
  const stop = store.subscribe(() => {
    stop();
  });
  store.subscribe(() => heard.push(store.getState()));
  store.set('new');
  expect(heard).toEqual(['new']);
});
