import type { ReactNode } from 'react';
import styles from './start-screen.module.css';

/** A small drawing of what an example shows. */
export function SampleDrawing({ name }: { readonly name: string }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 116 68" fill="none" aria-hidden="true" focusable="false">
      {DRAWINGS[name] ?? DRAWINGS['']}
    </svg>
  );
}

const DRAWINGS: Readonly<Record<string, ReactNode>> = {
  'eks-lab': (
    <>
      <Namespace x={8} y={6} width={100} height={56} />
      <Allowed d="M40 20H58Q62 20 62 24V23Q62 27 66 27H75" tip={[80, 27]} />
      <Denied d="M40 48H58Q62 48 62 44V39Q62 35 66 35H77" tip={[79, 35]} />
      <Card x={18} y={14} />
      <Card x={18} y={42} />
      <Card x={80} y={25} />
    </>
  ),
  'eks-lab-with-everything': (
    <>
      <Namespace x={28} y={6} width={52} height={56} />
      <circle cx={10} cy={20} r="5" stroke="var(--ink3)" strokeWidth="1.1" />
      <path d="M5 20H15M10 15C7 18 7 22 10 25C13 22 13 18 10 15" stroke="var(--ink3)" strokeWidth=".9" />
      <Allowed d="M16 20H31" tip={[36, 20]} />
      <Denied d="M47 27V37Q47 41 51 41H52" tip={[54, 41]} />
      <path d="M58 20H83Q87 20 87 24V28Q87 31 90 31" stroke="var(--allow)" strokeWidth="1.2" />
      <Card x={36} y={14} />
      <rect x={40} y={18} width={5} height={4} rx={1} fill="var(--ink)" />
      <rect x={47} y={18} width={5} height={4} rx={1} fill="var(--line2)" />
      <Card x={54} y={35} />
      <Card x={34} y={47} width={18} height={10} />
      <path d="m52 43 4.5 4.5L52 52l-4.5-4.5z" fill="var(--sign)" stroke="var(--signInk)" strokeWidth=".9" />
      <Card x={90} y={25} width={20} height={12} />
      <path d="M94 29h12M94 33h12" stroke="var(--ink3)" strokeWidth="1.2" />
    </>
  ),
  'online-shop': (
    <>
      <Namespace x={25} y={6} width={42} height={56} />
      <Namespace x={77} y={14} width={33} height={40} />
      <Allowed d="M13 34H27" tip={[31, 34]} />
      <Denied d="M53 22H79" tip={[82, 22]} />
      <path d="M53 34H83" stroke="var(--depends)" strokeWidth="1.5" strokeDasharray="1.6 2.4" />
      <Allowed d="M53 46H79" tip={[83, 46]} />
      <Card x={2} y={28} width={11} />
      <Card x={31} y={16} />
      <Card x={31} y={28} />
      <Card x={31} y={40} />
      <Card x={83} y={16} width={20} />
      <Card x={83} y={28} width={20} />
      <Card x={83} y={40} width={20} />
    </>
  ),
  'platform-200': (
    <>
      {[0, 1, 2].flatMap((row) =>
        [0, 1, 2, 3].map((column) => (
          <Namespace key={`${row} ${column}`} x={6 + column * 27} y={5 + row * 20} width={22} height={17} radius={3} />
        )),
      )}
      <Allowed d="M28 13H30" tip={[33, 13]} />
      <Allowed d="M55 13H57" tip={[60, 13]} />
      <Allowed d="M55 33H57" tip={[60, 33]} />
      <Allowed d="M28 53H30" tip={[33, 53]} />
      <Denied d="M82 33H84" tip={[86, 33]} />
      <Allowed d="M82 53H84" tip={[87, 53]} />
      {[0, 1, 2].flatMap((row) =>
        [0, 1, 2, 3].map((column) => (
          <g key={`${row} ${column}`}>
            <Card x={9 + column * 27} y={8 + row * 20} width={7} height={4} />
            <Card x={18 + column * 27} y={8 + row * 20} width={7} height={4} />
            <Card x={9 + column * 27} y={15 + row * 20} width={7} height={4} />
            <Card x={18 + column * 27} y={15 + row * 20} width={7} height={4} />
          </g>
        )),
      )}
    </>
  ),
  'box-office': (
    <>
      <Namespace x={66} y={6} width={42} height={56} />
      <Allowed d="M30 17H73" tip={[77, 17]} />
      <Denied d="M30 34H74" tip={[76, 34]} />
      <path d="M30 51H77" stroke="var(--depends)" strokeWidth="1.5" strokeDasharray="1.6 2.4" />
      {[11, 28, 45].map((y) => (
        <g key={y}>
          <Card x={8} y={y} />
          <circle cx={14} cy={y + 6} r="2.6" stroke="var(--ink3)" strokeWidth="1" />
          <Card x={77} y={y} />
        </g>
      ))}
    </>
  ),
  'admin-tiers': (
    <>
      {[6, 26, 46].map((y) => (
        <Namespace key={y} x={8} y={y} width={62} height={16} radius={3} />
      ))}
      <Allowed d="M28 14H84" tip={[89, 14]} />
      <Denied d="M44 34H86" tip={[87, 34]} />
      <Allowed d="M60 54H84" tip={[89, 54]} />
      <path d="M28 18V30" stroke="var(--edge)" strokeWidth="1.2" />
      <path d="M44 38V50" stroke="var(--edge)" strokeWidth="1.2" />
      <Card x={18} y={9} width={20} height={10} />
      <Card x={34} y={29} width={20} height={10} />
      <Card x={50} y={49} width={20} height={10} />
      {[9, 29, 49].map((y) => (
        <Card key={y} x={89} y={y} width={19} height={10} />
      ))}
    </>
  ),
  expectations: (
    <>
      <Namespace x={8} y={6} width={100} height={56} />
      {[13, 29, 45].map((y, at) => (
        <g key={y}>
          <Allowed d={`M38 ${y + 5}H57`} tip={[62, y + 5]} />
          <Card x={18} y={y} width={20} height={10} />
          <Card x={62} y={y} width={20} height={10} />
          {at === 1 ? <Cross x={95} y={y + 5} /> : <Tick x={95} y={y + 5} />}
        </g>
      ))}
    </>
  ),
  '': (
    <>
      <Namespace x={8} y={6} width={46} height={56} />
      <Namespace x={62} y={6} width={46} height={56} />
      <Allowed d="M42 34H70" tip={[74, 34]} />
      <Card x={18} y={28} />
      <Card x={74} y={28} />
    </>
  ),
};

function Namespace({ x, y, width, height, radius = 4 }: { x: number; y: number; width: number; height: number; radius?: number }) {
  return <rect x={x} y={y} width={width} height={height} rx={radius} fill="var(--ns)" stroke="var(--nsline)" />;
}

function Card({ x, y, width = 22, height = 12 }: { x: number; y: number; width?: number; height?: number }) {
  return <rect x={x} y={y} width={width} height={height} rx={Math.min(3, height / 3)} fill="var(--card)" stroke="var(--edge)" />;
}

function Tick({ x, y }: { x: number; y: number }) {
  return <path d={`M${x - 4} ${y}l3 3 5-6`} stroke="var(--ink2)" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />;
}

function Cross({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="6" fill="var(--ink)" />
      <path d={`M${x - 2.2} ${y - 2.2}l4.4 4.4m0-4.4l-4.4 4.4`} stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  );
}

function Allowed({ d, tip: [x, y] }: { d: string; tip: readonly [number, number] }) {
  return (
    <>
      <path d={d} stroke="var(--allow)" strokeWidth="1.6" />
      <path d={`M${x - 5} ${y - 3}l5 3-5 3z`} fill="var(--allow)" />
    </>
  );
}

function Denied({ d, tip: [x, y] }: { d: string; tip: readonly [number, number] }) {
  return (
    <>
      <path d={d} stroke="var(--deny)" strokeWidth="1.6" strokeDasharray="4 2.4" />
      <path d={`M${x} ${y - 4}v8`} stroke="var(--deny)" strokeWidth="1.8" />
    </>
  );
}
