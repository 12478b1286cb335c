import type { CommandsWords } from '#words/en/commands.ts';

export const commands: CommandsWords = {
  title: '명령',
};
