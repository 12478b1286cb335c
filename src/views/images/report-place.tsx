import { ChevronDown } from 'lucide-react';
import type { ReportSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Offer, ReportMatch } from '#engine/placing/placement.ts';
import { useWorkspace } from '#state/workspace.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import { Button } from '#ui/button.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import { isByReader, type LooseReport } from './image-rows.ts';

interface LooseReportPlaceProps {
  readonly loose: LooseReport;
  readonly security: SecurityPicture;
}

/** Why a report is about nothing here, and what can be done about it. */
export function LooseReportPlace({ loose: { report, offers }, security }: LooseReportPlaceProps) {
  const { images: words } = useSecurityWords();
  if (report.about === 'unnamed') return <ImageChooser report={report} security={security} />;
  if (offers.length > 0) return offers.map((offer) => <OfferButton key={offer.id} offer={offer} />);
  if (report.about === 'other') return <span className={styles.faint}>{words.aboutCode}</span>;
  return <span className={styles.faint}>{words.notHere}</span>;
}

interface PlaceByReaderProps {
  readonly report: ReportSummary;
  readonly match: ReportMatch | undefined;
  readonly security: SecurityPicture;
}

/** Of a report that is about an image because the reader said so: the way to say otherwise. */
export function PlaceByReader({ report, match, security }: PlaceByReaderProps) {
  if (match === undefined || !isByReader(match)) return null;
  if (match.by === 'chosen') return <ImageChooser report={report} security={security} />;
  return security.offers
    .filter(({ of, accepted }) => accepted && of === report.id)
    .map((offer) => <OfferButton key={offer.id} offer={offer} />);
}

const NONE = '';

/** The images of the manifests, to pick the one that a report without a name is about. */
function ImageChooser({ report, security }: { readonly report: ReportSummary; readonly security: SecurityPicture }) {
  const { images: words } = useSecurityWords();
  const chooseImage = useWorkspace((state) => state.chooseImage);
  const chosen = report.matches.find(({ by }) => by === 'chosen')?.image ?? NONE;
  return (
    <Menu
      label={words.choose}
      trigger={
        <Button className={styles.small} title={words.choose}>
          <span className={styles.buttonText}>{chosen === NONE ? words.chooseShort : words.chosen(chosen)}</span>
          <ChevronDown size={13} aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice
        value={chosen}
        choices={[...security.images.map(({ image }) => ({ value: image, label: image })), { value: NONE, label: words.chooseNone }]}
        onChange={(image) => chooseImage(report.id, image === NONE ? undefined : image)}
      />
    </Menu>
  );
}

/** A weak match: it counts when the reader says so. */
export function OfferButton({ offer }: { readonly offer: Offer }) {
  const words = useSecurityWords();
  const acceptOffer = useWorkspace((state) => state.acceptOffer);
  return (
    <div className={styles.offer}>
      {!offer.accepted && <span className={styles.quiet}>{words.because[offer.because](offer.named, offer.here)}</span>}
      <Button className={styles.small} onClick={() => acceptOffer(offer.id, !offer.accepted)}>
        {offer.accepted ? words.images.stopUsing : words.images.use}
      </Button>
    </div>
  );
}
