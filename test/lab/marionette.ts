import { connect, type Socket } from 'node:net';
import * as v from 'valibot';

const replySchema = v.tuple([
  v.literal(1),
  v.number(),
  v.nullable(v.object({ error: v.string(), message: v.string() })),
  v.unknown(),
]);
const valueSchema = v.object({ value: v.unknown() });

/** Milliseconds that the program is given to listen, and to answer. */
const PATIENCE = 180_000;
const BETWEEN_TRIES = 200;

/**
 * The wire by which Thunderbird lets itself be driven (`--marionette`): each message is its length, a colon and JSON.
 * Its first message greets; after that each command has one answer.
 */
export class Marionette {
  private before = Buffer.alloc(0);
  private readonly waiting: ((message: unknown) => void)[] = [];
  private readonly early: unknown[] = [];
  private fail: (error: Error) => void = () => undefined;
  private commands = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => this.take(bytes));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('Thunderbird closed the connection.')));
  }

  /** Waits until the program listens on that port of this computer. */
  static async at(port: number): Promise<Marionette> {
    for (const end = Date.now() + PATIENCE; ;) {
      try {
        const wire = new Marionette(await connected(port));
        await wire.next();
        await wire.command('WebDriver:NewSession', {});
        await wire.command('Marionette:SetContext', { value: 'chrome' });
        await wire.command('WebDriver:SetTimeouts', { script: PATIENCE });
        return wire;
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
      }
    }
  }

  /** Runs the body of an async function inside the program and gives what it returns. */
  async run(body: string, ...values: readonly unknown[]): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...arguments).then(
        (value) => done({ value: value ?? null }),
        (error) => done({ failed: String(error) }));`;
    const reply = v.parse(
      valueSchema,
      await this.command('WebDriver:ExecuteAsyncScript', { script, args: values }),
    );
    const ended = v.parse(v.union([valueSchema, v.object({ failed: v.string() })]), reply.value);
    if ('failed' in ended) throw new Error(`Thunderbird said: ${ended.failed}`);
    return ended.value;
  }

  /** Asks the program to end as if somebody had chosen so. */
  async quit(): Promise<void> {
    await this.command('Marionette:Quit', { flags: ['eForceQuit'] });
    this.socket.destroy();
  }

  private async command(name: string, parameters: object): Promise<unknown> {
    this.commands += 1;
    const text = Buffer.from(JSON.stringify([0, this.commands, name, parameters]));
    this.socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    const [, , error, value] = v.parse(replySchema, await this.next());
    if (error !== null) throw new Error(`Thunderbird said: ${error.error}, ${error.message}`);
    return value;
  }

  private next(): Promise<unknown> {
    if (this.early.length > 0) return Promise.resolve(this.early.shift());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Thunderbird did not answer.')), PATIENCE);
      this.fail = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      this.waiting.push((message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
  }

  private take(bytes: Buffer): void {
    this.before = Buffer.concat([this.before, bytes]);
    for (;;) {
      const colon = this.before.indexOf(':');
      const length = Number(this.before.subarray(0, Math.max(0, colon)).toString());
      if (colon < 1 || this.before.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(this.before.subarray(colon + 1, colon + 1 + length).toString());
      this.before = this.before.subarray(colon + 1 + length);
      const wanted = this.waiting.shift();
      if (wanted) wanted(message);
      else this.early.push(message);
    }
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
