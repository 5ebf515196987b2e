export { Icon } from '../mark/icon';
export { ICONS, type IconName } from '../mark/icons';
