import { aPage } from '../testing';
import { ChangeAddressPage } from './change-address';
import { NewAddressPage } from './new-address';
import { UndoAddressPage } from './undo-address';

const at = '/api/portal/access/address-changes';
const TOKEN = 'a'.repeat(43);

describe('another address', () => {
  it('is asked for once it is one, and another', async () => {
    const { page, http, press, type, answer } = await aPage(ChangeAddressPage, { language: 'es' });
    for (const [wrong, says] of [['nadie', 'como nombre@example.org'], ['Rosa@example.test', 'Ya entras con esta dirección.']] as const) {
      type(0, wrong);
      await press('Enviar allí un enlace');
      http.expectNone(at);
      expect(page.textContent).toContain(says);
    }
    type(0, 'rosa.v@example.test');
    await press('Enviar allí un enlace');
    expect((await answer(at, null, 204)).body).toEqual({ email: 'rosa.v@example.test' });
    expect(page.textContent).toContain('un enlace va en camino');
  });

  it('is proven by the opening of its link', async () => {
    const { page, answer } = await aPage(NewAddressPage, { me: null, hash: `#${TOKEN}` });
    expect((await answer(`${at}/complete`, null, 204)).body).toEqual({ token: TOKEN });
    expect(page.textContent).toContain('You sign in with the new address now.');
  });

  it('is taken back from the old one by a press', async () => {
    const { page, http, press, answer } = await aPage(UndoAddressPage, { me: null, hash: `#${TOKEN}` });
    http.expectNone(`${at}/undo`);
    await press('Take it back');
    await answer(`${at}/undo`, { type: 'urn:attune:link-refused', title: 'This link cannot be used any more.' }, 404);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('This link cannot be used any more.');
    await press('Take it back');
    await answer(`${at}/undo`, null, 204);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/reset');
  });
});
