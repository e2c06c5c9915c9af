// The element's style sheets, in order. Lit hands them over as constructed sheets, which a strict CSP allows.
import { articleStyles } from './styles/article';
import { frameStyles } from './styles/frame';
import { railStyles } from './styles/rail';
import { adaptStyles } from './styles/adapt';
import { panelStyles } from './styles/panel';
import { tokenStyles } from './styles/tokens';

export const styles = [tokenStyles, frameStyles, articleStyles, railStyles, panelStyles, adaptStyles];
