/** Why a command could not be carried out: the message is one clear sentence for the user. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
