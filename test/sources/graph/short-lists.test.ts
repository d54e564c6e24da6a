import { olderThan, totalBytes } from '../../../src/core/facts/mailbox-sums';
import type { CallFault, CallInfo } from '../../services/graph/faults';
import { differences } from '../truth';
import { untrue } from '../untrue';
import { graphSetting } from './setting';

const SHAPE = { folders: 24, items: 6000 };
const ofItems = ({ route, path }: CallInfo): boolean =>
  route === 'folderMessages' && !/orderby|filter=rec/.test(path);

describe('a list of messages that shows fewer than there are', () => {
  const oldestOf = ({ route, path }: CallInfo): boolean =>
    route === 'folderMessages' && /orderby=receivedDateTime%20asc/.test(path);

  test.each<[string, CallFault, (call: CallInfo) => boolean]>([
    ['none, of any folder', 'noneShown', ofItems],
    ['one, of any folder', 'oneShown', ofItems],
    ['none of the oldest', 'noneShown', oldestOf],
    ['one of the oldest, as if there were no more', 'oneShown', oldestOf],
  ])('%s: the reading is not complete, and nothing is said to be that old', async (_, fault, is) => {
    const { read, server, mailbox } = graphSetting(SHAPE);
    server.faults = { call: (call) => (is(call) ? fault : null) };
    const outcome = await read();
    expect(outcome.ended).toBe('incomplete');
    expect(outcome.state.problems.map(({ problem }) => problem)).toEqual(['contradiction']);
    expect(untrue(outcome, mailbox, ({ id }) => server.seen.shown.get(id) ?? 0)).toEqual([]);
    expect(olderThan(outcome.state, 365).items.value.known).toBe(false);
    // Sizes and counts of folders come with the list of folders: they are not in doubt.
    expect(totalBytes(outcome.state).value).toMatchObject({ evidence: 'measured' });
  });

  test('once: it is asked again, and nothing is missing', async () => {
    const { read, server, mailbox } = graphSetting(SHAPE);
    server.faults = {
      call: (call) => ((ofItems(call) || oldestOf(call)) && call.times === 0 ? 'noneShown' : null),
    };
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
  });

  test('because the rest is no mail: meetings, notes, contacts; that contradicts nothing', async () => {
    const things = ({ role, hidden }: { role: string | null; hidden: boolean }): number =>
      role === 'deleted' || hidden ? 40 : 0;
    const { read, server } = graphSetting(SHAPE, { manners: { otherThings: things } });
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(state.problems).toEqual([]);
    expect(olderThan(state, 365).items.value.known).toBe(true);
    expect(server.seen.refused).toEqual([]);
  });
});
