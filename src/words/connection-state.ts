import type { Connection } from '#engine/overview/picture.ts';
import type { Words } from './words.ts';

type StateWords = Pick<Words, 'explanation' | 'panels'>;

/** A connection's verdict with its ports, in a few words: `allowed 5432`, `9092 only`, `denied`, `allowed, no policy`. */
export function connectionState(connection: Connection, { explanation, panels }: StateWords): string {
  const { verdict, openPorts, declaredPorts, noPolicy, wayIn } = connection;
  switch (verdict) {
    case 'allowed':
      return noPolicy ? explanation.allowedNoPolicy : withPorts(explanation.verdict.allowed, openPorts);
    case 'partial':
      return wayIn ? explanation.someAddresses : panels.connections.only(openPorts);
    case 'denied':
      return withPorts(explanation.verdict.denied, declaredPorts);
    case 'depends':
      return explanation.verdict.depends;
  }
}

function withPorts(word: string, ports: string): string {
  return ports === '' ? word : `${word} ${ports}`;
}
