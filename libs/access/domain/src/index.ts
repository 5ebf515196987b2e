export { PERMISSIONS, ROLES, may, type Permission, type Role } from '../permissions';
