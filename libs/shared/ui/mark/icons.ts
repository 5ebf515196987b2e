/// <reference path="./svg.d.ts" />
import arrowLeft from 'lucide-static/icons/arrow-left.svg';
import arrowRight from 'lucide-static/icons/arrow-right.svg';
import bell from 'lucide-static/icons/bell.svg';
import bookOpen from 'lucide-static/icons/book-open.svg';
import calendarDays from 'lucide-static/icons/calendar-days.svg';
import check from 'lucide-static/icons/check.svg';
import chevronDown from 'lucide-static/icons/chevron-down.svg';
import chevronRight from 'lucide-static/icons/chevron-right.svg';
import circleAlert from 'lucide-static/icons/circle-alert.svg';
import circleUser from 'lucide-static/icons/circle-user.svg';
import clock from 'lucide-static/icons/clock.svg';
import download from 'lucide-static/icons/download.svg';
import eye from 'lucide-static/icons/eye.svg';
import eyeOff from 'lucide-static/icons/eye-off.svg';
import file from 'lucide-static/icons/file-text.svg';
import flag from 'lucide-static/icons/flag.svg';
import hand from 'lucide-static/icons/hand.svg';
import house from 'lucide-static/icons/house.svg';
import info from 'lucide-static/icons/info.svg';
import keyboard from 'lucide-static/icons/keyboard.svg';
import languages from 'lucide-static/icons/languages.svg';
import leave from 'lucide-static/icons/log-out.svg';
import link from 'lucide-static/icons/link.svg';
import lock from 'lucide-static/icons/lock.svg';
import mail from 'lucide-static/icons/mail.svg';
import menu from 'lucide-static/icons/menu.svg';
import message from 'lucide-static/icons/message-square.svg';
import more from 'lucide-static/icons/ellipsis.svg';
import pause from 'lucide-static/icons/pause.svg';
import pencil from 'lucide-static/icons/pencil.svg';
import phone from 'lucide-static/icons/phone.svg';
import play from 'lucide-static/icons/play.svg';
import plus from 'lucide-static/icons/plus.svg';
import review from 'lucide-static/icons/file-check.svg';
import rotate from 'lucide-static/icons/rotate-ccw.svg';
import search from 'lucide-static/icons/search.svg';
import send from 'lucide-static/icons/send.svg';
import settings from 'lucide-static/icons/settings.svg';
import shield from 'lucide-static/icons/shield.svg';
import square from 'lucide-static/icons/square.svg';
import sun from 'lucide-static/icons/sun.svg';
import table from 'lucide-static/icons/table.svg';
import trash from 'lucide-static/icons/trash-2.svg';
import undo from 'lucide-static/icons/undo-2.svg';
import upload from 'lucide-static/icons/upload.svg';
import users from 'lucide-static/icons/users.svg';
import x from 'lucide-static/icons/x.svg';

/** The pictures that screens may use, by name; one line to add another of lucide's. */
export const ICONS = {
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  bell,
  book: bookOpen,
  calendar: calendarDays,
  check,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  alert: circleAlert,
  person: circleUser,
  clock,
  download,
  eye,
  'eye-off': eyeOff,
  file,
  flag,
  hand,
  house,
  info,
  keyboard,
  languages,
  leave,
  link,
  lock,
  mail,
  menu,
  message,
  more,
  pause,
  pencil,
  phone,
  play,
  plus,
  review,
  rotate,
  search,
  send,
  settings,
  shield,
  stop: square,
  sun,
  table,
  trash,
  undo,
  upload,
  couples: users,
  x,
} as const;

export type IconName = keyof typeof ICONS;
