/** Why a command cannot go on, in one sentence that names the way out. Anything else thrown is a bug. */
export class Refusal extends Error {}

/**
 * Runs a command and ends the process with 1 when it fails: with the sentence of a Refusal, or with the whole trace.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
  }
}
