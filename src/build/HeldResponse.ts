/**
 * A `Response` that holds its body as it was given. Node's own makes a stream of every body and copies it on the way in and
 * on the way out, which took an eighth of the pages' time; here nothing is done with a body but write it to a file.
 */
const Native = globalThis.Response;

type Held = string | Uint8Array<ArrayBuffer>;

const isHeld = (body: unknown): body is Held => typeof body === 'string' || body instanceof Uint8Array;

const toBytes = (held: Held): Uint8Array<ArrayBuffer> => (typeof held === 'string' ? Buffer.from(held) : held);

/** The ways in which others read a body. */
const READERS = ['arrayBuffer', 'blob', 'bytes', 'clone', 'formData', 'json', 'text'] as const;

export class HeldResponse extends Native {
  /** Undefined for a body of another kind, which Node's own then has. */
  private readonly held: Held | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    super(isHeld(body) ? null : body, init);
    this.held = isHeld(body) ? body : undefined;
  }

  /** Node's own are made too: by `Response.redirect`. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Native[Symbol.hasInstance](value);
  }

  /** The bytes of a response's body, without a copy where that can be. */
  static async toBytes(response: Response): Promise<Uint8Array> {
    const { held } = response as unknown as { readonly held?: Held };
    return held === undefined ? new Uint8Array(await response.arrayBuffer()) : toBytes(held);
  }

  /** The stream that everybody else gets; it is not begun unless it is read. */
  private toStream(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    const { held } = this;
    if (held === undefined) return super.body;
    return new ReadableStream(
      {
        pull(controller) {
          controller.enqueue(toBytes(held));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** The same as Node's own. */
  private toNative(): Response {
    const { status, statusText, headers } = this;
    return new Native(this.held ?? super.body, { status, statusText, headers });
  }

  static {
    // Properties of the class in TypeScript's eyes, so that they cannot be overridden as what they are.
    Object.defineProperty(this.prototype, 'body', {
      get(this: HeldResponse) {
        return this.toStream();
      },
    });
    for (const name of READERS) {
      Object.defineProperty(this.prototype, name, {
        value(this: HeldResponse) {
          return this.toNative()[name]();
        },
      });
    }
  }
}
