/**
 * Runs in the pane in place of MicrosoftAjax.js, which is in no npm package. office.js uses a handful of its
 * members: name spaces, class registration, argument checks, two kinds of error, a string builder and JSON.
 */
function standIn(): void {
  const page = window as unknown as Record<string, unknown>;
  const type = Function as unknown as Record<string, unknown>;

  type.registerNamespace = (name: string): void => {
    let at = page;
    for (const part of name.split('.')) at = (at[part] ??= {}) as Record<string, unknown>;
  };
  type.registerClass = (): void => undefined;
  type._validateParams = (): null => null;
  type._validateParameter = (): null => null;
  Object.defineProperty(Function.prototype, 'registerClass', {
    value(this: unknown) {
      return this;
    },
  });
  page.Type = type;

  const failure =
    (name: string) =>
    (...details: unknown[]): Error =>
      Object.assign(new Error(`${name} ${details.map(String).join(' ')}`), { name });
  Object.assign(Error, {
    argument: failure('Sys.ArgumentException'),
    parameterCount: failure('Sys.ParameterCountException'),
  });

  class StringBuilder {
    private text = '';
    append(more: string): this {
      this.text += more;
      return this;
    }
    toString(): string {
      return this.text;
    }
  }
  page.Sys = {
    StringBuilder,
    Debug: { trace: () => undefined },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
}

/** The script that is served for MicrosoftAjax.js. */
export const MICROSOFT_AJAX_STAND_IN = `(${standIn.toString()})();`;
