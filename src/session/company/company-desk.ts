import { EVERYBODY, type Grouping, type Query } from '../../core/company/company-query';
import type { PlannedDeletion } from '../../core/company/company-readers';
import type {
  CompanyFileReport,
  CompanyView,
  DeletionView,
  FromDesk,
  ToDesk,
} from '../../sources/company/desk-protocol';
import { openDesk, type DeskLine } from '../../sources/company/open-desk';
import { cleanText } from '../../sources/profile/text/clean';
import { createPassing } from './pass-files';
import { createStore, type Store } from '../create-store';

export type { CompanyFileReport, CompanyView, DeletionView };

/** Rows that are asked for at once: more than any window shows. */
const WINDOW = 60;
/** While files are read, the list is asked for anew so often, in milliseconds. */
const REFRESH = 1_000;
/** Addresses of each kind that are shown of a planned deletion. */
const FIRST_OF_DELETION = 200;

/** How far the reading of dropped files has come. */
export interface CompanyReading {
  file: string;
  /** Bytes. */
  done: number;
  /** 0: not known yet. */
  total: number;
  filesDone: number;
  filesTotal: number;
  /** Files are read anew because one was taken back: that is done to its end. */
  isAgain: boolean;
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
  /** Takes files as they are found. Gives, once all are, whether there was any. */
  takeLots: (lots: AsyncIterable<readonly File[]>) => Promise<boolean>;
  /** Opens the way to the desk, so that it is there when files are. */
  prepare: () => void;
  showExample: () => Promise<void>;
  stop: () => void;
  /** Takes back a file by its number, or those of all machines, and all that came of it. */
  takeBack: (what: number | 'machines') => void;
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

const isNothing = ({ reports, machines }: CompanyState): boolean => reports.length + machines === 0;

/** How far the reading of these files has come in the beginning. */
const startReading = (files: readonly File[], isAgain: boolean): CompanyReading => ({
  file: cleanText(files[0]?.name ?? ''),
  done: 0,
  // To ask thousands of files for their sizes would hold the page up: the desk does, and tells.
  total: 0,
  filesDone: 0,
  filesTotal: files.length,
  isAgain,
});

/** Opens the overview; `now` is the clock. */
export function createCompanyDesk(
  now: () => Date = () => new Date(),
  open: typeof openDesk = openDesk,
): CompanyDesk {
  const shown = createStore<CompanyState>(NOTHING);
  const set = (change: Partial<CompanyState>) => {
    shown.set({ ...shown.getState(), ...change });
  };
  const questions = createQuestions(open, receive, () => {
    passOn.end();
    set({ broken: true, reading: null });
  });
  const list = createList(shown, questions);
  const passOn = createPassing(questions.tell);
  const planAgain = () => {
    const { deletion } = shown.getState();
    if (deletion === null) return;
    const { rule } = deletion;
    void questions
      .ask('deletion', (ask) => ({ type: 'deletion', ask, rule, most: FIRST_OF_DELETION }))
      .then(({ outcome }) => {
        if (shown.getState().deletion?.rule === rule) set({ deletion: { rule, outcome } });
      });
  };
  let lastRefresh = 0;

  function receive(message: NoAnswer): void {
    switch (message.type) {
      case 'progress': {
        const { file, done, total, filesDone, filesTotal } = message;
        const { reading } = shown.getState();
        if (reading !== null) set({ reading: { ...reading, file, done, total, filesDone, filesTotal } });
        const at = now().getTime();
        const all = shown.getState().view?.all;
        const isNobodyShown = all === undefined || all.mailboxes + all.nameless === 0;
        if (!isNobodyShown && at - lastRefresh < REFRESH) return;
        lastRefresh = at;
        list.refresh();
        return;
      }
      case 'files':
        set({ reports: [...message.reports], machines: message.machines });
        return;
      case 'done':
        if (isNothing(shown.getState())) {
          clear();
          return;
        }
        set({ reading: null });
        list.refresh();
        planAgain();
    }
  }

  const forget = () => {
    questions.close();
    list.toStart();
    shown.set(NOTHING);
  };
  const clear = () => {
    passOn.end();
    forget();
  };
  return {
    getState: shown.getState,
    subscribe: shown.subscribe,
    prepare: questions.open,
    ...createTaking(shown, passOn, { now, forget, clear }),
    stop: () => {
      passOn.end();
      questions.stop();
    },
    takeBack: (what) => {
      set({ reading: startReading([], true) });
      questions.tell({ type: 'takeBack', what });
    },
    ...list.acts,
    planDeletion: (rule) => {
      set({ deletion: rule && { rule, outcome: null } });
      planAgain();
    },
    clear,
  };
}

type Taking = Pick<CompanyDesk, 'takeLots' | 'showExample'>;

/** What begins to read files. `forget`: forgets what was read, `clear`: also what is to be read. */
function createTaking(
  shown: Store<CompanyState>,
  passOn: ReturnType<typeof createPassing>,
  { now, forget, clear }: { now: () => Date; forget: () => void; clear: () => void },
): Taking {
  const begin = (files: readonly File[], isExample: boolean) => {
    const reading = startReading(files, false);
    shown.set({ ...shown.getState(), isExample, broken: false, reading });
  };
  /** Nobody's own mailboxes are to stand among made-up ones. */
  const beginOwn = (files: readonly File[]) => {
    if (shown.getState().isExample) forget();
    begin(files, false);
  };
  return {
    takeLots: (lots) => {
      let isBegun = false;
      return passOn.startLots(lots, now().toISOString(), (files) => {
        // What is found next does not begin the reading anew.
        if (!isBegun || shown.getState().reading === null) beginOwn(files);
        isBegun = true;
      });
    },
    showExample: async () => {
      const { sampleCompanyFiles } = await import(
        /* webpackChunkName: "sample-company" */ '../../samples/sample-company'
      );
      clear();
      const at = now().toISOString();
      const files = sampleCompanyFiles(at);
      begin(files, true);
      passOn.start(files, at);
    },
  };
}

/** What is as it was is the same: whoever shows it does not draw it anew with every row that is scrolled to. */
function withWhatStayed(view: CompanyView, before: CompanyView | null): CompanyView {
  const kept = <Part>(now: Part, then: Part | undefined): Part =>
    then !== undefined && JSON.stringify(now) === JSON.stringify(then) ? then : now;
  return { ...view, all: kept(view.all, before?.all), groups: kept(view.groups, before?.groups) };
}

type ListActs = Pick<CompanyDesk, 'ask' | 'groupBy' | 'showFrom' | 'setDay' | 'table' | 'rowsForPaper'>;

/** The list of mailboxes: what it asks for, and from which row on. */
function createList(shown: Store<CompanyState>, questions: Questions) {
  let from = 0;
  /** Number of the question whose answer is shown next. */
  let latest = 0;
  const askView = (start: number, count: number) => {
    const { query, groupBy } = shown.getState();
    return questions.ask('view', (ask) => ({ type: 'view', ask, query, from: start, count, groupBy }));
  };
  const refresh = () => {
    const mine = (latest += 1);
    void askView(from, WINDOW).then(({ view }) => {
      const now = shown.getState();
      if (mine === latest) shown.set({ ...now, view: withWhatStayed(view, now.view) });
    });
  };
  const toStart = () => {
    from = 0;
    // What was asked before is shown no more.
    latest += 1;
  };
  const changeTo = (change: Partial<CompanyState>) => {
    toStart();
    shown.set({ ...shown.getState(), ...change });
    refresh();
  };
  const acts: ListActs = {
    ask: (change) => {
      changeTo({ query: { ...shown.getState().query, ...change } });
    },
    groupBy: (groupBy) => {
      changeTo({ groupBy, query: { ...shown.getState().query, group: null } });
    },
    showFrom: (row) => {
      const start = Math.max(0, row - WINDOW / 4);
      if (start === from) return;
      from = start;
      refresh();
    },
    setDay: (file, on) => {
      questions.tell({ type: 'setDay', file, on });
      refresh();
    },
    table: async () => {
      const { query } = shown.getState();
      return (await questions.ask('table', (ask) => ({ type: 'table', ask, query }))).table;
    },
    rowsForPaper: async (count) => (await askView(0, count)).view,
  };
  return { refresh, toStart, acts };
}

type Answer = Extract<FromDesk, { ask: number }>;
type NoAnswer = Exclude<FromDesk, Answer>;

interface Questions {
  /** Opens the way to the desk where none is open. */
  open: () => void;
  tell: (message: ToDesk) => void;
  /** Puts a question under its own number. */
  ask: <Type extends Answer['type']>(
    type: Type,
    question: (number: number) => ToDesk,
  ) => Promise<Extract<Answer, { type: Type }>>;
  stop: () => void;
  /** Nothing that was asked before is answered any more. */
  close: () => void;
}

/** The way to the desk, with the questions that wait for their answers. */
function createQuestions(
  open: typeof openDesk,
  receive: (message: NoAnswer) => void,
  broken: () => void,
): Questions {
  let line: DeskLine | null = null;
  let asked = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  const close = () => {
    line?.close();
    line = null;
    waiting.clear();
  };
  const hear = (message: FromDesk) => {
    if (!('ask' in message)) {
      receive(message);
      return;
    }
    waiting.get(message.ask)?.(message);
    waiting.delete(message.ask);
  };
  const opened = (): DeskLine =>
    (line ??= open(hear, () => {
      close();
      broken();
    }));
  const tell = (message: ToDesk) => {
    opened().ask(message);
  };
  return {
    open: opened,
    tell,
    ask: (type, question) =>
      new Promise((resolve) => {
        const number = (asked += 1);
        waiting.set(number, (answer) => {
          if (answer.type === type) resolve(answer as Extract<Answer, { type: typeof type }>);
        });
        tell(question(number));
      }),
    stop: () => {
      line?.ask({ type: 'stop' });
    },
    close,
  };
}
