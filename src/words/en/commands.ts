/** What the command palette and the menus of actions say. */
export const commands = {
  title: 'Commands',
};

export type CommandsWords = typeof commands;
