import { EVERYBODY, type Grouping, type Query } from '../../core/company/company-query';
import type { PlannedDeletion } from '../../core/company/company-readers';
import type {
  CompanyFileReport,
  CompanyView,
  DeletionView,
  FromDesk,
} from '../../sources/company/desk-protocol';
import { openDesk, type DeskLine } from '../../sources/company/open-desk';
import { createStore } from '../create-store';

export type { CompanyFileReport, CompanyView, DeletionView };

/** Rows that are asked for at once: more than any window shows. */
const WINDOW = 120;
/** While files are read, the list is asked for anew so often, in milliseconds. */
const REFRESH = 400;
/** Addresses of each kind that are shown of a planned deletion. */
const FIRST_OF_DELETION = 200;

/** How far the reading of dropped files has come. */
export interface CompanyReading {
  file: string;
  /** Bytes. */
  done: number;
  total: number;
  filesDone: number;
  filesTotal: number;
}

/** What the overview of a company is. */
export interface CompanyState {
  /** null: nothing is being read. */
  reading: CompanyReading | null;
  reports: readonly CompanyFileReport[];
  machines: number;
  query: Query;
  groupBy: Grouping | null;
  /** null: nothing has been read yet. */
  view: CompanyView | null;
  /** null: not asked. */
  deletion: { rule: PlannedDeletion; outcome: DeletionView | null } | null;
  isExample: boolean;
  /** What reads the files has stopped working. */
  broken: boolean;
}

/** The overview of a company, and what can be done with it. */
export interface CompanyDesk {
  getState: () => CompanyState;
  subscribe: (listener: () => void) => () => void;
  take: (files: readonly File[]) => void;
  showExample: () => Promise<void>;
  stop: () => void;
  ask: (change: Partial<Query>) => void;
  groupBy: (grouping: Grouping | null) => void;
  /** Asks for the rows from this one on. */
  showFrom: (row: number) => void;
  setDay: (file: number, on: string) => void;
  planDeletion: (rule: PlannedDeletion | null) => void;
  /** All that the query finds, as a file for a spreadsheet. */
  table: () => Promise<Blob>;
  /** The first rows, for paper. */
  rowsForPaper: (count: number) => Promise<CompanyView>;
  /** Forgets all that was dropped. */
  clear: () => void;
}

const NOTHING: CompanyState = {
  reading: null,
  reports: [],
  machines: 0,
  query: EVERYBODY,
  groupBy: null,
  view: null,
  deletion: null,
  isExample: false,
  broken: false,
};

/** Opens the overview; `now` is the clock. */
export function createCompanyDesk(
  now: () => Date = () => new Date(),
  open: typeof openDesk = openDesk,
): CompanyDesk {
  const shown = createStore<CompanyState>(NOTHING);
  const set = (change: Partial<CompanyState>) => {
    shown.set({ ...shown.getState(), ...change });
  };
  let line: DeskLine | null = null;
  let asked = 0;
  let from = 0;
  /** Number of the question whose answer is shown next. */
  let viewAsked = 0;
  let lastRefresh = 0;
  const waiting = new Map<number, (message: FromDesk) => void>();

  const lineNow = () =>
    (line ??= open(receive, () => {
      line?.close();
      line = null;
      waiting.clear();
      set({ broken: true, reading: null });
    }));
  const askView = () => {
    const { query, groupBy } = shown.getState();
    viewAsked = asked += 1;
    lineNow().ask({ type: 'view', ask: viewAsked, query, from, count: WINDOW, groupBy });
  };
  const question = <Type extends FromDesk['type']>(
    type: Type,
    ask: (number: number) => void,
  ): Promise<Extract<FromDesk, { type: Type }>> =>
    new Promise((resolve) => {
      const number = (asked += 1);
      waiting.set(number, (message) => {
        if (message.type === type) resolve(message as Extract<FromDesk, { type: Type }>);
      });
      ask(number);
    });

  function receive(message: FromDesk): void {
    switch (message.type) {
      case 'progress': {
        const { file, done, total, filesDone, filesTotal } = message;
        if (shown.getState().reading !== null) set({ reading: { file, done, total, filesDone, filesTotal } });
        const at = now().getTime();
        if (at - lastRefresh < REFRESH) return;
        lastRefresh = at;
        askView();
        return;
      }
      case 'files':
        set({ reports: [...message.reports], machines: message.machines });
        return;
      case 'done':
        set({ reading: null });
        askView();
        if (shown.getState().deletion !== null) planAgain();
        return;
      case 'view': {
        const answer = waiting.get(message.ask);
        waiting.delete(message.ask);
        if (answer) answer(message);
        else if (message.ask === viewAsked) set({ view: message.view });
        return;
      }
      case 'table':
      case 'deletion':
        waiting.get(message.ask)?.(message);
        waiting.delete(message.ask);
    }
  }

  const planAgain = () => {
    const { deletion } = shown.getState();
    if (deletion === null) return;
    const { rule } = deletion;
    void question('deletion', (ask) => {
      lineNow().ask({ type: 'deletion', ask, rule, most: FIRST_OF_DELETION });
    }).then(({ outcome }) => {
      if (shown.getState().deletion?.rule === rule) set({ deletion: { rule, outcome } });
    });
  };

  const take = (files: readonly File[], isExample: boolean) => {
    if (files.length === 0) return;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    set({
      isExample,
      broken: false,
      reading: { file: files[0]?.name ?? '', done: 0, total, filesDone: 0, filesTotal: files.length },
    });
    lineNow().ask({ type: 'take', files, now: now().toISOString() });
  };
  const clear = () => {
    line?.close();
    line = null;
    waiting.clear();
    from = 0;
    shown.set(NOTHING);
  };

  return {
    getState: shown.getState,
    subscribe: shown.subscribe,
    take: (files) => {
      // Nobody's own mailboxes are to stand among made-up ones.
      if (shown.getState().isExample) clear();
      take(files, false);
    },
    showExample: async () => {
      const { sampleCompanyFiles } = await import(
        /* webpackChunkName: "sample-company" */ '../../samples/sample-company'
      );
      clear();
      take(sampleCompanyFiles(now().toISOString()), true);
    },
    stop: () => {
      line?.ask({ type: 'stop' });
    },
    ask: (change) => {
      from = 0;
      set({ query: { ...shown.getState().query, ...change } });
      askView();
    },
    groupBy: (groupBy) => {
      from = 0;
      set({ groupBy, query: { ...shown.getState().query, group: null } });
      askView();
    },
    showFrom: (row) => {
      const start = Math.max(0, row - WINDOW / 4);
      if (start === from) return;
      from = start;
      askView();
    },
    setDay: (file, on) => {
      lineNow().ask({ type: 'setDay', file, on });
      askView();
    },
    planDeletion: (rule) => {
      set({ deletion: rule && { rule, outcome: null } });
      planAgain();
    },
    table: async () => {
      const { query } = shown.getState();
      return (await question('table', (ask) => lineNow().ask({ type: 'table', ask, query }))).table;
    },
    rowsForPaper: async (count) => {
      const { query, groupBy } = shown.getState();
      const { view } = await question('view', (ask) =>
        lineNow().ask({ type: 'view', ask, query, from: 0, count, groupBy }),
      );
      return view;
    },
    clear,
  };
}
