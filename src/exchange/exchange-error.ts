/** A foreign file that cannot be read, written or changed: the message is one clear sentence for the user. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
}
